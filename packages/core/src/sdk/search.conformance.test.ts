import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";

describe.each(testStores())("the catalogue on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
  });
  afterEach(() => desk.store.close());

  test("a filter leaves as many SDKs as are counted for its value", async () => {
    const { confidence, function: functions, platform, vendor } = await desk.core.sdk.counts();
    for (const [name, values] of Object.entries({ confidence, function: functions, platform, vendor })) {
      expect([name, values.length > 0]).toEqual([name, true]);
      for (const { count, id } of values.slice(0, 4)) {
        const { total } = await desk.core.sdk.search({ [name]: id, limit: 1 });
        expect([name, id, total]).toEqual([name, id, count]);
      }
    }
  });

  test("an SDK is used by as many apps as its page names, before and after one took it out", async () => {
    const told = async () => {
      const { rows, total } = await desk.core.sdk.search({ limit: 1000 });
      expect(rows).toHaveLength(total);
      for (const { sdk, usedBy } of rows)
        expect([sdk.id, usedBy]).toEqual([
          sdk.id,
          (await desk.core.sdk.uses({ id: sdk.id, limit: 1 })).total,
        ]);
      return rows.reduce((sum, { usedBy }) => sum + usedBy, 0);
    };
    const before = await told();
    expect(before).toBeGreaterThan(0);
    const { integrations } = await desk.core.app.get("ferrywise");
    const one = { kind: "integration", id: integrations[0]?.integration.id ?? "" } as const;
    const gone = await editOf(desk, one, (now) => ({ ...now, status: "retired" as const }));
    const change = await submitted(desk, [gone]);
    await desk.core.change.decide({ actor: desk.legal, decision: await decisionOn(desk, change) });
    expect(await told()).toBe(before - 1);
  });
});
