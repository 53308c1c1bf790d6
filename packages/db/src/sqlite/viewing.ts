// Views: a connection each while it lasts, since two reads on a shared connection are two snapshots.
import type Database from "better-sqlite3";
import { connectReader } from "./connect.ts";

/** How many connections are kept for the next view. */
const kept = 4;

export function viewing(path: string) {
  const idle: Database.Database[] = [];
  let closed = false;

  return {
    async run<T>(work: (db: Database.Database) => Promise<T>): Promise<T> {
      const db = idle.pop() ?? connectReader(path);
      try {
        db.exec("BEGIN");
        return await work(db);
      } finally {
        if (db.inTransaction) db.exec("ROLLBACK");
        if (closed || idle.length >= kept) db.close();
        else idle.push(db);
      }
    },
    close(): void {
      closed = true;
      for (const db of idle.splice(0)) db.close();
    },
  };
}
