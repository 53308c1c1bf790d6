import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";

describe.each(testStores())("the apps of an SDK on $engine", ({ open }) => {
  let desk: Desk;
  let id: string;
  beforeEach(async () => {
    desk = await openDesk(await open());
    const { rows } = await desk.core.sdk.search({ limit: 1000 });
    id = rows.toSorted((a, b) => b.usedBy - a.usedBy)[0]?.sdk.id ?? "";
  });
  afterEach(() => desk.store.close());

  const declares = async (slug: string) =>
    (await desk.core.app.get(slug)).integrations.some(({ integration: { sdk, status } }) => {
      return sdk === id && status === "live";
    });

  test("those that use it come by id on pages, with what each says; others are not among them", async () => {
    const all = await desk.core.sdk.uses({ id, limit: 100 });
    expect(all.total).toBeGreaterThan(1);
    expect(all).toMatchObject({ next: null, total: all.rows.length });
    for (const { app, integration } of all.rows) {
      const { integrations } = await desk.core.app.get(app.slug);
      const own = integrations.find((one) => one.integration.id === integration.id);
      expect(own?.integration).toMatchObject({ ...integration, sdk: id, status: "live" });
    }
    const first = await desk.core.sdk.uses({ id, limit: 1 });
    const rest = await desk.core.sdk.uses({ after: first.next ?? "", id, limit: 100 });
    expect([...first.rows, ...rest.rows]).toEqual(all.rows);
    expect(rest.total).toBe(all.total);
  });

  test("of all apps each says whether it uses it, before and after it was taken out", async () => {
    const told = async () => {
      const { rows, total } = await desk.core.sdk.appsFor({ id, limit: 100 });
      expect(total).toBe((await desk.core.app.index()).length);
      for (const { app, isUsed } of rows)
        expect([app.slug, isUsed]).toEqual([app.slug, await declares(app.slug)]);
      return rows.filter(({ isUsed }) => isUsed).length;
    };
    const before = await told();
    expect(before).toBe((await desk.core.sdk.uses({ id, limit: 1 })).total);
    const { rows } = await desk.core.sdk.uses({ id, limit: 1 });
    const one = { kind: "integration", id: rows[0]?.integration.id ?? "" } as const;
    const gone = await editOf(desk, one, (now) => ({ ...now, status: "retired" as const }));
    const change = await submitted(desk, [gone]);
    await desk.core.change.decide({ actor: desk.legal, decision: await decisionOn(desk, change) });
    expect(await told()).toBe(before - 1);
    expect((await desk.core.sdk.uses({ id, limit: 1 })).total).toBe(before - 1);
  });

  test("apps come by id on pages, and are found by part of a name", async () => {
    const all = await desk.core.sdk.appsFor({ id, limit: 100 });
    const first = await desk.core.sdk.appsFor({ id, limit: 1 });
    const rest = await desk.core.sdk.appsFor({ after: first.next ?? "", id, limit: 100 });
    expect([...first.rows, ...rest.rows]).toEqual(all.rows);
    const found = await desk.core.sdk.appsFor({ id, limit: 100, text: "FERRY" });
    expect(found).toMatchObject({ rows: [{ app: { slug: "ferrywise" } }], total: 1 });
  });
});
