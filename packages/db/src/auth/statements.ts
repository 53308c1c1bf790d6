// The way from a store to single statements of identity: kept apart from the store's methods, so that no verb sees it.
import type { Store } from "../store.ts";

/** What one statement gave: rows as arrays in the order of its columns, and how many rows it changed. */
export interface Answer {
  readonly rows: readonly (readonly unknown[])[];
  readonly changed: number;
}

/** Runs one statement: a read at once on what is committed, a write as a transaction of its own in its turn. */
export type RunStatement = (sql: string, params: readonly unknown[]) => Promise<Answer>;

// A store carries it under a key that only this folder can name.
const key = Symbol("statements");
interface Carrier {
  readonly [key]?: RunStatement;
}

/** The store with statements of its own, which stay with every copy of it. */
export function withStatements(store: Store, run: RunStatement): Store {
  const carrier: Store & Carrier = { ...store, [key]: run };
  return carrier;
}

export function statementsOf(store: Store): RunStatement {
  const { [key]: run }: Store & Carrier = store;
  if (run === undefined) throw new Error("not a store that openStore made");
  return run;
}
