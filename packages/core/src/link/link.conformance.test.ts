import type { Store } from "@pilu/db";
import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { system } from "../actor.ts";
import { type Desk, openDesk } from "../testing/desk.ts";
import { refusal } from "../testing/refusal.ts";
import type { Visited } from "./check.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const page = (url: string, text: string, status = 200): Visited => ({
  page: { url, status, type: "text/html; charset=utf-8", body: bytes(text) },
});
/** A policy of some length about whoever is named. */
const policyOf = (name: string) =>
  `<html><body><h1>${name}</h1>${"<p>We collect what is listed here.</p>".repeat(20)}`;

describe.each(testStores())("policy links on $engine", ({ open }) => {
  let store: Store;
  let desk: Desk;
  let app: string;
  let url: string;
  let name: string;
  beforeEach(async () => {
    store = await open();
    desk = await openDesk(store);
    const { integrations } = await desk.core.app.get("ferrywise");
    app = "ferrywise";
    const shared = new Map<string, number>();
    for (const { sdk } of integrations)
      shared.set(sdk.links.policy ?? "", (shared.get(sdk.links.policy ?? "") ?? 0) + 1);
    const one = integrations.find(
      ({ sdk }) =>
        sdk.links.policy !== null &&
        shared.get(sdk.links.policy) === 1 &&
        new URL(sdk.links.policy).pathname.length > 3,
    );
    url = one?.sdk.links.policy ?? "";
    name = `${one?.sdk.names.en} ${one?.vendor.names.en}`;
  });
  afterEach(() => store.close());

  /** Looks at every link; all but the one are as they should be. */
  const look = (answer: Visited) =>
    desk.core.link.check({
      actor: system,
      visit: async (asked) => (asked === url ? answer : page(asked, "")),
    });
  const reasons = async () => {
    const { standing } = await desk.core.finding.ofApp(app);
    return standing
      .filter((one) => one.code === "L006" && JSON.stringify(one.facts).includes(url))
      .map((one) => one.reason);
  };

  test("a page that is gone is a finding, which heals itself when the page is back", async () => {
    const before = await reasons();
    await look(page(url, policyOf(name), 404));
    expect(await reasons()).toEqual([...before, "unreachable"]);
    await look(page(url, policyOf(name)));
    expect(await reasons()).toEqual(before);
  });

  test("a bad day is none, a second one is; a certificate that nobody vouches for is at once", async () => {
    const before = await reasons();
    await look({ failure: "timeout" });
    expect(await reasons()).toEqual(before);
    await look(page(url, "", 503));
    expect(await reasons()).toEqual([...before, "unreachable"]);
    await look(page(url, policyOf(name)));
    await look({ failure: "certificate" });
    expect(await reasons()).toEqual([...before, "unreachable"]);
  });

  test("a page that leads to the front page, asks to sign in, or is about another company, is told as that", async () => {
    const before = await reasons();
    await look(page(`${new URL(url).origin}/en/`, policyOf(name)));
    expect(await reasons()).toEqual([...before, "home-page"]);
    await look(page(url, policyOf(name), 401));
    expect(await reasons()).toEqual([...before, "login-wall"]);
    await look(page(url, policyOf("Somebody else")));
    expect(await reasons()).toContain("not-mentioned");
  });

  test("another text is a finding until a person has read it", async () => {
    const before = await reasons();
    await look(page(url, policyOf(name)));
    await look(page(url, `${policyOf(name)}<p>And we sell it.</p>`));
    expect(await reasons()).toEqual([...before, "changed"]);
    const found = (await desk.core.link.all()).find((one) => one.url === url)?.found;
    const hash = found?.hash ?? "";
    expect((await refusal(desk.core.link.review({ actor: desk.engineer, url, hash }))).code).toBe(
      "actor.forbidden",
    );
    const older = found?.reviewed?.hash ?? "";
    expect((await refusal(desk.core.link.review({ actor: desk.legal, url, hash: older }))).code).toBe(
      "link.moved",
    );
    await desk.core.link.review({ actor: desk.legal, url, hash });
    expect(await reasons()).toEqual(before);
    // What was reviewed stays reviewed at the next look.
    await look(page(url, `${policyOf(name)}<p>And we sell it.</p>`));
    expect(await reasons()).toEqual(before);
  });

  test("where nothing at all is reached it is our own way out, and nothing is kept", async () => {
    const visit = async (): Promise<Visited> => ({ failure: "unresolved" });
    const looked = await desk.core.link.check({ actor: system, visit });
    expect(looked.isOffline).toBe(true);
    expect((await desk.core.link.all()).every((one) => one.found === null)).toBe(true);
  });

  test("only links that nobody has looked at since then are asked for", async () => {
    await look(page(url, policyOf(name)));
    const asked: string[] = [];
    const visit = async (each: string) => {
      asked.push(each);
      return page(each, "");
    };
    const hourAgo = (await store.now()) - 3_600_000;
    await desk.core.link.check({ actor: system, visit, before: hourAgo });
    expect(asked).toEqual([]);
    await desk.core.link.check({ actor: system, visit, before: (await store.now()) + 1000 });
    expect(asked).toHaveLength((await desk.core.link.all()).length);
  });

  test("nobody but the installation sends it out", async () => {
    const visit = async (each: string) => page(each, "");
    expect((await refusal(desk.core.link.check({ actor: desk.admin, visit }))).code).toBe("actor.forbidden");
  });

  test("a page that a program cannot read says nothing: a PDF, an empty shell for scripts, bytes", async () => {
    const before = await reasons();
    await look({ page: { url, status: 200, type: "application/pdf", body: bytes("%PDF-1.7") } });
    expect(await reasons()).toEqual(before);
    await look(page(url, "<div id=root></div>"));
    expect(await reasons()).toEqual(before);
    await look({ page: { url, status: 200, type: "text/html", body: new Uint8Array([255, 0, 254, 1]) } });
    expect(await reasons()).toEqual(before);
  });
});
