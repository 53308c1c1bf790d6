import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Settlement } from "../rows.ts";
import type { Store } from "../store.ts";
import { decide, publish, sdk } from "../testing/sample.ts";
import { testStores } from "../testing.ts";

const settled = (n: number, duty: string, wanted: Partial<Settlement> = {}): Settlement => ({
  app: "trails",
  n,
  duty,
  at: 1_000,
  by: "li",
  body: '{"note":"已告知"}',
  ...wanted,
});

describe.each(testStores())("what is settled and suppressed on $engine", ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await decide(store, sdk("maps"));
    for (const name of ["trails", "trails", "atlas"]) await publish(store, name);
  });
  afterEach(() => store.close());
  const settle = (settlement: Settlement) => store.transact((tx) => tx.putSettlement(settlement));

  test("an app's settlements are told by version and duty, the last word of each", async () => {
    const told = [settled(1, "notify", { body: "{}" }), settled(2, "file"), settled(2, "notify")];
    for (const one of [settled(1, "notify"), ...[...told].reverse()]) await settle(one);
    const others = settled(1, "notify", { app: "atlas" });
    await settle(others);
    expect(await store.settlements(["trails"])).toEqual(told);
    expect(await store.settlements(["trails", "nobody", "atlas"])).toEqual([others, ...told]);
    expect(await store.settlements(["nobody"])).toEqual([]);
  });

  test("a version that was never published owes nothing", async () => {
    await expect(settle(settled(3, "notify"))).rejects.toMatchObject({ code: "reference.unknown" });
  });

  test("a suppression stands under its key until it is dropped", async () => {
    const put = (key: string, body: string) => store.transact((tx) => tx.putSuppression({ key, body }));
    await put("L021 trails", "1");
    await put("L001 trails", "2");
    await put("L021 trails", "3");
    expect(await store.suppressions()).toEqual([
      { key: "L001 trails", body: "2" },
      { key: "L021 trails", body: "3" },
    ]);
    await store.transact((tx) => tx.dropSuppression("L021 trails"));
    await store.transact((tx) => tx.dropSuppression("L021 trails"));
    expect((await store.suppressions()).map((one) => one.key)).toEqual(["L001 trails"]);
  });
});
