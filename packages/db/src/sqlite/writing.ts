// All writes of the process, one after another on one connection that nobody else sees.
import { setImmediate as others } from "node:timers/promises";
import type Database from "better-sqlite3";
import { patience, patiently } from "./patience.ts";

/** Runs work on `db` as one transaction in its turn. Another process is waited for 10 s from the call, turn or not. */
export function writing(db: Database.Database): <T>(work: () => Promise<T>) => Promise<T> {
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

  return (work) => {
    const deadline = Date.now() + patience;
    // A long queue would run to its end before anything else of the process did.
    const turn = tail.then(() => others()).then(() => transaction(work, deadline));
    tail = turn.catch(() => {});
    return turn;
  };
}
