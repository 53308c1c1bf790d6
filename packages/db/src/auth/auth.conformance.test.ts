import { setImmediate as others } from "node:timers/promises";
import { asc, eq, inArray } from "drizzle-orm";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../store.ts";
import { decideIn, sdk } from "../testing/sample.ts";
import { testStores } from "../testing.ts";
import { type AuthHandle, authHandle } from "./handle.ts";

/** A promise that is kept from outside. */
function signal() {
  let give = () => {};
  const given = new Promise<void>((done) => {
    give = done;
  });
  return { given, give: () => give() };
}

/** The handle as better-auth's adapter sees it: one set of builders, awaited. */
type Builders = Pick<BaseSQLiteDatabase<"async", unknown>, "select" | "insert" | "update" | "delete">;

describe.each(testStores())("identity's way into the database on $engine", ({ open }) => {
  let store: Store;
  let handle: AuthHandle;
  let db: Builders;
  beforeEach(async () => {
    store = await open();
    handle = authHandle(store);
    db = handle.db as Builders;
  });
  afterEach(() => store.close());

  const at = new Date(1_800_000_000_123);
  const user = (id: string) => ({
    id,
    name: "李文",
    email: `${id}@example.com`,
    emailVerified: true,
    image: null,
    createdAt: at,
    updatedAt: at,
  });
  const add = (id: string) => db.insert(handle.schema.user).values(user(id)).returning();
  const ids = async () => {
    const { user: table } = handle.schema;
    const rows = await db.select({ id: table.id }).from(table).orderBy(asc(table.id));
    return rows.map((row) => row.id);
  };

  test("a row comes back as it was written, dates and flags too", async () => {
    expect(await add("li-wen")).toEqual([user("li-wen")]);
    const { user: table } = handle.schema;
    expect(await db.select().from(table).where(eq(table.email, "li-wen@example.com"))).toEqual([
      user("li-wen"),
    ]);
  });

  /** A verb that is in the middle of its transaction, and goes on to fail when it is told to. */
  async function failing(n: number) {
    const [begun, end] = [signal(), signal()];
    const verb = store
      .transact(async (tx) => {
        await decideIn(tx, [sdk(`sdk-${n}`)]);
        begun.give();
        await end.given;
        throw new RangeError("changed my mind");
      })
      .catch((error: unknown) => error);
    await begun.given;
    return { verb, fail: end.give };
  }

  test("what is acknowledged in the middle of a verb that is rolled back stays, and the verb leaves nothing", async () => {
    for (let n = 0; n < 20; n += 1) {
      const { verb, fail } = await failing(n);
      const written = add(`user-${String(n).padStart(2, "0")}`).execute();
      await others();
      fail();
      expect(await verb).toBeInstanceOf(RangeError);
      expect(await written).toHaveLength(1);
    }
    expect(await ids()).toHaveLength(20);
    expect((await store.registry()).seq).toBe(0);
  });

  test("a read does not wait for a verb that is writing, and a write is done after it", async () => {
    const { verb, fail } = await failing(1);
    expect(await ids()).toEqual([]);
    const written = add("li-wen").execute();
    fail();
    await Promise.all([verb, written]);
    expect(await ids()).toEqual(["li-wen"]);
  });

  test("inside a body it throws at once, and writes go on afterwards", async () => {
    const inside = store.transact(async () => {
      await add("li-wen");
    });
    // drizzle wraps what the store throws.
    await expect(inside).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/inside transact or snapshot/) },
    });
    await add("wang-fang");
    expect(await ids()).toEqual(["wang-fang"]);
  });

  test("a key that is taken is refused in our own code", async () => {
    await add("li-wen");
    await expect(add("li-wen")).rejects.toMatchObject({ cause: { code: "value.duplicate" } });
  });

  test("how many rows a write changed is told as the adapter reads it, without rows too", async () => {
    await Promise.all([add("a"), add("b"), add("c")]);
    const { user: table } = handle.schema;
    const told: unknown = await db.delete(table).where(inArray(table.id, ["a", "b"]));
    expect(Array.isArray(told) ? told[0] : told).toMatchObject({ changes: 2 });
    expect(await ids()).toEqual(["c"]);
  });

  test("it has no transactions", async () => {
    const { transaction } = handle.db as { transaction: (work: () => unknown) => Promise<unknown> };
    await expect(transaction(() => {})).rejects.toThrow("no transactions");
  });

  test("closing the store waits for its writes, and refuses later ones", async () => {
    const writes = Array.from({ length: 10 }, (_, n) => add(`user-${n}`).execute());
    await store.close();
    expect((await Promise.all(writes)).flat()).toHaveLength(10);
    await expect(add("late")).rejects.toMatchObject({ cause: { message: "the store is closed" } });
  });
});
