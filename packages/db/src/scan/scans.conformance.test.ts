import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../store.ts";
import { testStores } from "../testing.ts";

describe.each(testStores())("scans on $engine", ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  test("the newest of an app are kept, the newest first, and others' stay", async () => {
    const scan = (app: string, at: number) => ({
      id: `${app}-${at}`,
      app,
      at,
      by: "ci",
      body: `{"at":${at}}`,
    });
    for (const at of [1, 2, 3, 4]) await store.transact((tx) => tx.putScan(scan("trails", at), 2));
    await store.transact((tx) => tx.putScan(scan("atlas", 1), 2));
    expect(await store.scans("trails", 10)).toEqual([scan("trails", 4), scan("trails", 3)]);
    expect(await store.scans("trails", 1)).toEqual([scan("trails", 4)]);
    expect(await store.scans("atlas", 10)).toEqual([scan("atlas", 1)]);
    expect(await store.scans("nobody", 10)).toEqual([]);
  });
});
