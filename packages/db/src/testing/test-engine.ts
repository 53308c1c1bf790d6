import type { OpenOptions } from "../open.ts";
import type { Store } from "../store.ts";

/** A database that no other test knows. */
export interface TestDatabase {
  /** An address for `openStore`. */
  readonly url: string;
  /** Opens it; any number of times, as many processes would. */
  open(options?: Pick<OpenOptions, "clock">): Promise<Store>;
  /** Runs a statement behind the back of every store, as a hand with access would; gives the number of rows changed. */
  byHand(statement: string): Promise<number>;
  /** Takes it away; every store on it must be closed by then. */
  drop(): Promise<void>;
}

export interface TestEngine {
  readonly engine: Store["engine"];
  /** A fresh store, migrated and empty; its database is gone when it is closed. */
  readonly open: (options?: Pick<OpenOptions, "clock">) => Promise<Store>;
  /** A fresh database, migrated unless told otherwise, for tests that open it more than once. */
  readonly database: (options?: { readonly migrated: boolean }) => Promise<TestDatabase>;
}

/**
 * The engine over a way to make databases. Those of `lent` are known to nobody by address, so nothing but rows can change
 * in them: their `drop` may empty them for the next test.
 */
export function testEngine(
  engine: Store["engine"],
  database: TestEngine["database"],
  lent: () => Promise<TestDatabase> = database,
): TestEngine {
  return {
    engine,
    database,
    async open(options) {
      const fresh = await lent();
      const store = await fresh.open(options);
      return {
        ...store,
        async close() {
          await store.close();
          await fresh.drop();
        },
      };
    },
  };
}
