import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { system } from "../actor.ts";
import { type Desk, openDesk } from "../testing/desk.ts";
import type { Visited } from "./check.ts";

describe.each(testStores())("lists of policy links on $engine", ({ open }) => {
  let desk: Desk;
  let urls: string[];
  beforeEach(async () => {
    desk = await openDesk(await open());
    urls = (await desk.core.link.all()).map(({ url }) => url);
  });
  afterEach(() => desk.store.close());

  /** The first link leads nowhere, the second asks to sign in. */
  const look = () => {
    const body = Buffer.from(`<p>${"We keep nothing of what you do. ".repeat(20)}</p>`);
    const visit = async (url: string): Promise<Visited> => {
      const status = url === urls[0] ? 404 : url === urls[1] ? 401 : 200;
      return { page: { body, status, type: "text/html; charset=utf-8", url } };
    };
    return desk.core.link.check({ actor: system, visit });
  };

  test("pages hold every link once, by address", async () => {
    const found = [];
    let after: string | undefined;
    do {
      const page = await desk.core.link.list({ after, limit: 5 });
      expect(page.total).toBe(urls.length);
      found.push(...page.rows.map(({ url }) => url));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(found).toEqual(urls);
  });

  test("links are narrowed by how they stand, and all are counted whatever is asked for", async () => {
    expect((await desk.core.link.list({ limit: 1 })).counts.unseen).toBe(urls.length);
    await look();
    const open = await desk.core.link.list({ limit: 10, standing: "open" });
    expect(open.rows.map(({ standing, url }) => [url, standing])).toEqual([
      [urls[0], "dead"],
      [urls[1], "login-wall"],
    ]);
    expect(open.counts).toMatchObject({ dead: 1, "login-wall": 1, unseen: 0 });
    const dead = await desk.core.link.list({ limit: 10, standing: "dead" });
    expect(dead).toMatchObject({ counts: open.counts, next: null, total: 1 });
  });

  test("a link is found by its address and by the name of an SDK that names it", async () => {
    const [row] = (await desk.core.link.list({ limit: 1 })).rows;
    const [names] = Object.values(row?.names ?? {});
    for (const text of [urls[0], Object.values(names ?? {})[0]?.toUpperCase()]) {
      const { rows, total } = await desk.core.link.list({ limit: 100, text });
      expect(rows.map(({ url }) => url)).toContain(urls[0]);
      expect(total).toBe(rows.length);
    }
    expect((await desk.core.link.list({ limit: 1, text: "no such thing" })).total).toBe(0);
  });

  test("what a page said is not among what is listed", async () => {
    await look();
    expect(JSON.stringify(await desk.core.link.list({ limit: 100 }))).not.toContain("We keep nothing");
  });
});
