// A lock file that cannot go stale: the operating system lets go of SQLite's lock when its process dies.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";

export type Held = { readonly release: () => void } | { readonly release: null; readonly pid: number };

/** Holds the write lock of a small database at `path` that names the holder, or says which process does. */
export function holdFile(path: string): Held {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path, { timeout: 250 });
  try {
    take(db);
    return { release: () => db.close() };
  } catch (error) {
    const pid = isBusy(error) ? holder(db) : null;
    db.close();
    if (pid === null) throw error;
    return { release: null, pid };
  }
}

// The name must be committed to be readable by others, and the lock held after: so it is taken again, and the name
// looked at again, until both are ours.
function take(db: Database.Database): void {
  db.exec("create table if not exists holder (id integer primary key, pid integer not null)");
  db.exec("BEGIN IMMEDIATE");
  while (holder(db) !== process.pid) {
    db.prepare("insert into holder values (1, ?) on conflict (id) do update set pid = excluded.pid").run(
      process.pid,
    );
    db.exec("COMMIT; BEGIN IMMEDIATE");
  }
}

function holder(db: Database.Database): number | null {
  const row = db.prepare("select pid from holder").get() as { pid: number } | undefined;
  return row?.pid ?? null;
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code === "SQLITE_BUSY";
}
