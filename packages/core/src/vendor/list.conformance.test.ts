import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";

describe.each(testStores())("lists of vendors on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
  });
  afterEach(() => desk.store.close());

  test("pages hold each vendor once, with as many SDKs as it has", async () => {
    const all = await desk.core.vendor.list({ limit: 1000 });
    expect(all).toMatchObject({ next: null, total: all.rows.length });
    const pages = [];
    let after: string | undefined;
    do {
      const page = await desk.core.vendor.list({ after, limit: 7 });
      pages.push(...page.rows);
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(pages).toEqual(all.rows);
    for (const { id, sdks } of all.rows)
      expect([id, sdks]).toEqual([id, (await desk.core.vendor.get(id)).sdks.length]);
  });

  test("text finds a vendor by any part of a name, and the count is of what was found", async () => {
    const { rows } = await desk.core.vendor.list({ limit: 1 });
    const name = rows[0]?.names.en ?? "";
    const found = await desk.core.vendor.list({ limit: 1000, text: name.slice(1).toLowerCase() });
    expect(found.rows.map(({ id }) => id)).toContain(rows[0]?.id);
    expect(found.total).toBe(found.rows.length);
  });

  test("the index has the names of all, and a new name once it was approved", async () => {
    const before = await desk.core.vendor.index();
    const { rows } = await desk.core.vendor.list({ limit: 1000 });
    expect(before).toEqual(rows.map(({ id, names }) => ({ id, names })));
    const id = rows[0]?.id ?? "";
    const names = { "zh-CN": "改名公司", en: "Renamed Ltd." };
    const renamed = await editOf(desk, { kind: "vendor", id }, (one) => ({ ...one, names }));
    const change = await submitted(desk, [renamed]);
    expect(await desk.core.vendor.index()).toEqual(before);
    await desk.core.change.decide({
      actor: desk.legal,
      decision: await decisionOn(desk, change, { shortNotice: "A misspelt name." }),
    });
    expect((await desk.core.vendor.index())[0]).toEqual({ id, names });
  });
});
