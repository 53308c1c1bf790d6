import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../store.ts";
import { testStores } from "../testing.ts";

describe.each(testStores())("links on $engine", ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  test("what was found last at an address is kept, and nothing of others", async () => {
    const found = (url: string, checkedAt: number) => ({ url, checkedAt, body: `{"at":${checkedAt}}` });
    const [privacy, other] = ["https://pilu.example/隐私", "https://pilu.example/other"];
    for (const at of [1, 2]) await store.transact((tx) => tx.putLink(found(privacy, at)));
    await store.transact((tx) => tx.putLink(found(other, 3)));
    expect(await store.links([privacy, privacy, "https://nobody.example/"])).toEqual([found(privacy, 2)]);
    expect(await store.links([])).toEqual([]);
    expect(await store.links([privacy, other])).toHaveLength(2);
    const heads = await store.linksUpTo(":", [privacy, "https://nobody.example/"]);
    expect(heads).toEqual([{ ...found(privacy, 2), body: '{"at"' }]);
  });
});
