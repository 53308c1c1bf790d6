import { randomUUID } from "node:crypto";
import { openStore } from "@pilu/core";
import { person } from "@pilu/core/testing/person";
import { blocksOf } from "@pilu/disclosure";
import type { Disclosure } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

let door: OpenDoor;
beforeEach(async () => {
  door = await openDoor({ apps: [appNamed("trails")] });
});
afterEach(() => door.close());

const day = 86_400_000;

/** Publishes a version in which the first SDK has another name, or is gone. */
async function publishWith(name: string | null, effectiveAt = door.clock.at): Promise<Disclosure> {
  const { groups } = (await door.get("/d/trails.json")).json() as Disclosure;
  const [first, ...others] = groups;
  const [entry, ...rest] = first?.entries ?? [];
  if (first === undefined || entry === undefined) throw new Error("the example lists nothing");
  const names = { "zh-CN": name ?? "", en: name ?? "" };
  const entries = name === null ? rest : [{ ...entry, names }, ...rest];
  const left = entries.length === 0 ? [] : [{ ...first, entries }];
  const published = await door.publish("trails", { effectiveAt, groups: [...left, ...others] });
  await door.readVersions();
  return published;
}
const ask = async (url: string) => (await door.get(url)).json();

test("the address with a number and the one with a question give the same bytes", async () => {
  await publishWith("Kestrel");
  const asked = await door.get("/d/trails/changes?since=1");
  const canonical = await door.get("/d/trails/changes/1.json");
  expect(asked.json()).toMatchObject({ from: 1, to: 2, class: "notify", reconsent: false });
  expect(canonical.body).toBe(asked.body);
  expect(canonical.headers.etag).toBe(asked.headers.etag);
  expect(asked.headers["content-location"]).toBe("/d/trails/changes/1.json");
  expect(canonical.headers["content-location"]).toBeUndefined();
  const more = await door.get("/d/trails/changes?platform=ios&since=1&refused=2&region=CN&utm_source=mail");
  expect(more.headers["content-location"]).toBe("/d/trails/changes/1.json?refused=2&region=CN&platform=ios");
  expect((await door.get(more.headers["content-location"] ?? "")).body).toBe(more.body);
});

test("it is kept as long as it holds, and not longer", async () => {
  expect((await door.get("/d/trails/changes?since=1")).headers["cache-control"]).toBe("public, max-age=60");
  await publishWith("Kestrel", door.clock.at + day);
  expect(await ask("/d/trails/changes?since=1")).toMatchObject({ to: 1, upcoming: [{ version: 2 }] });
  door.clock.at += day - 9_500;
  expect((await door.get("/d/trails/changes?since=1")).headers["cache-control"]).toBe("public, max-age=9");
  door.clock.at += 9_500;
  expect(await ask("/d/trails/changes?since=1")).toMatchObject({ to: 2, upcoming: [] });
});

test.each([
  ["/d/trails/changes", 400, "request.malformed"],
  ["/d/trails/changes?since=", 400, "request.malformed"],
  ["/d/trails/changes?since=one", 400, "request.malformed"],
  ["/d/trails/changes?since=0", 400, "request.malformed"],
  ["/d/trails/changes?since=1e3", 400, "request.malformed"],
  ["/d/trails/changes?since=99999999999", 400, "request.malformed"],
  ["/d/trails/changes?since=1&refused=-1", 400, "request.malformed"],
  ["/d/trails/changes?since=1&region=XX", 400, "request.malformed"],
  ["/d/trails/changes?since=1&platform=amiga", 400, "request.malformed"],
  ["/d/trails/changes?since=7", 404, "version.unknown"],
  ["/d/trails/changes/7.json", 404, "version.unknown"],
  ["/d/trails/changes?since=1&refused=7", 404, "version.unknown"],
  ["/d/nobody/changes?since=1", 404, "app.unknown"],
])("%s is %i %s", async (url, status, code) => {
  const { statusCode, headers, json } = await door.get(url, { "accept-language": "en" });
  expect([statusCode, json().error.code]).toEqual([status, code]);
  expect(json().error.message.length).toBeGreaterThan(10);
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers["access-control-allow-origin"]).toBe("*");
});

test("a fault in a question names the parameter", async () => {
  const { error } = await ask("/d/trails/changes?since=x&region=XX");
  expect(error.faults.map((fault: { path: string }) => fault.path).sort()).toEqual(["region", "since"]);
});

describe("a version that was taken out by decision", () => {
  beforeEach(async () => {
    await door.close();
    // What is in force cannot be taken out: the engine's clock must move as well.
    const clock = { at: Date.now() };
    const store = await openStore("sqlite::memory:", { clock: () => clock.at });
    door = await openDoor({ apps: [appNamed("trails")], store, clock });
    clock.at += 5000;
    await door.readVersions();
  });

  async function takeOut(): Promise<string> {
    await publishWith("Kestrel");
    door.clock.at += 5000;
    const [first, second] = await Promise.all([1, 2].map((n) => door.store.version("trails", n)));
    const kept = new Set(blocksOf(second?.manifest ?? ""));
    const hash = blocksOf(first?.manifest ?? "").find((one) => !kept.has(one));
    const request = { what: { is: "entry", hash }, reason: "order <7>", decisionId: randomUUID() };
    await door.core.audit.redact({ actor: await person(door.store, "admin"), request });
    return first?.digest ?? "";
  }
  const formats = ["", "/en", "/zh-CN", ".json", ".md", ".csv"];

  test("is 410 in every format, even where it was read a moment ago", async () => {
    for (const format of formats) expect((await door.get(`/d/trails/v/1${format}`)).statusCode).toBe(200);
    const digest = await takeOut();
    await door.readVersions();
    for (const format of formats) {
      const { statusCode, headers, body } = await door.get(`/d/trails/v/1${format}`);
      expect([format, statusCode]).toEqual([format, 410]);
      expect(headers["cache-control"]).toBe("no-store");
      expect(body).toContain(format === ".json" ? "order <7>" : "order &#60;7&#62;");
      expect(body).toContain(digest);
    }
    expect((await door.get("/d/trails/changes?since=1")).statusCode).toBe(410);
    expect((await door.get("/d/trails.json")).json().version).toBe(2);
    expect((await door.get("/d/trails/en")).statusCode).toBe(200);
  });

  test("is marked in history and feed, with its number and digest", async () => {
    const digest = await takeOut();
    await door.readVersions();
    const { versions } = await ask("/d/trails/history.json");
    expect(versions.map((one: { redacted: unknown }) => one.redacted)).toEqual(["order <7>", null]);
    expect(versions[0].digest).toBe(digest);
    expect((await door.get("/d/trails/history?lang=en")).body).toContain("order &lt;7&gt;");
    expect((await door.get("/d/trails/feed.atom?lang=en")).body).toContain("order &amp;lt;7&amp;gt;");
  });
});

test("the feed is in the language asked for, and says what it depends on", async () => {
  await publishWith("Kestrel");
  const feed = await door.get("/d/trails/feed.atom", { "accept-language": "en" });
  expect(feed.headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
  expect(feed.headers["content-language"]).toBe("en");
  expect(feed.headers.vary).toBe("Accept-Encoding, Accept-Language");
  expect(feed.body.match(/<entry>/g)).toHaveLength(2);
  const named = await door.get("/d/trails/feed.atom?lang=zh-CN", { "accept-language": "en" });
  expect(named.headers.vary).toBe("Accept-Encoding");
  expect(named.body).toContain('xml:lang="zh-CN"');
  expect((await door.get("/d/trails/en")).body).toContain(
    '<link rel="alternate" type="application/atom+xml" href="http://pilu.example/d/trails/feed.atom?lang=en">',
  );
});
