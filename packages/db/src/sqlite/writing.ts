// All writes of the process, one after another on one connection that nobody else sees.
import type Database from "better-sqlite3";
import { patiently } from "./patience.ts";

/** A queue of transactions on `db`. */
export function writing(db: Database.Database) {
  let tail: Promise<unknown> = Promise.resolve();

  async function transaction<T>(work: () => Promise<T>, deadline: number): Promise<T> {
    await patiently(() => db.exec("BEGIN IMMEDIATE"), deadline);
    try {
      const result = await work();
      db.exec("COMMIT");
      return result;
    } finally {
      if (db.inTransaction) db.exec("ROLLBACK");
    }
  }

  return {
    /** Runs `work` as one transaction in its turn. Another process is waited for 10 s from now, turn or not. */
    run<T>(work: () => Promise<T>): Promise<T> {
      const deadline = Date.now() + 10_000;
      const turn = tail.then(() => transaction(work, deadline));
      tail = turn.catch(() => {});
      return turn;
    },
    /** Resolves when every transaction begun so far has ended. */
    async idle(): Promise<void> {
      await tail;
    },
  };
}
