// Migrations on SQLite: a connection of its own, without foreign keys, all steps or none, after a copy.
import { rmSync } from "node:fs";
import { Problem } from "@pilu/schema";
import Database from "better-sqlite3";
import { patiently } from "../sqlite/patience.ts";
import type { Store } from "../store.ts";
import {
  type Applied,
  hashOf,
  ledger,
  type Migration,
  pending,
  type State,
  standing,
  statementsOf,
} from "./standing.ts";

/** Where the file at `path` stands. */
export function sqliteState(path: string, release: readonly Migration[]): State {
  return withConnection(path, (db) => standing(release, applied(db)));
}

/**
 * Takes every step still to take. drizzle-kit changes a column by building its table anew and switches foreign keys off
 * around it, which does nothing inside a transaction: so they are off for the whole connection, and checked at the end.
 */
export async function migrateSqlite(
  path: string,
  release: readonly Migration[],
): Promise<Awaited<ReturnType<Store["migrate"]>>> {
  const db = new Database(path, { timeout: 0 });
  try {
    db.pragma("foreign_keys = OFF");
    await patiently(() => db.exec("BEGIN IMMEDIATE"));
    const had = applied(db);
    const steps = pending(release, had);
    if (steps.length === 0) {
      db.exec("ROLLBACK");
      return { applied: [], backup: null };
    }
    const backup = had.length === 0 ? null : backupName(path, steps[0]?.name ?? "");
    try {
      if (backup !== null) copy(path, backup);
      take(db, { steps, place: had.length });
      db.exec("COMMIT");
    } catch (error) {
      if (backup !== null) rmSync(backup, { force: true });
      throw error;
    }
    return { applied: steps.map((step) => step.name), backup };
  } finally {
    // Closing rolls back what was not committed.
    db.close();
  }
}

function take(db: Database.Database, { steps, place }: { steps: readonly Migration[]; place: number }): void {
  db.exec(ledger.create);
  const note = db.prepare("insert into pilu_migration (place, name, hash) values (?, ?, ?)");
  steps.forEach((step, at) => {
    for (const statement of statementsOf(step)) db.exec(statement);
    note.run(place + at + 1, step.name, hashOf(step));
  });
  const dangling = db.pragma("foreign_key_check") as { table: string }[];
  const first = dangling[0];
  if (first !== undefined) throw new Problem("reference.unknown", { kind: first.table });
}

function backupName(path: string, step: string): string {
  return `${path}.before-${step}-${new Date().toISOString().replace(/[-:.]/g, "")}`;
}

/** A copy beside the file. The migrating connection holds the write lock, so nothing can be written meanwhile. */
function copy(path: string, target: string): void {
  withConnection(path, (db) => db.prepare("VACUUM INTO ?").run(target));
}

function applied(db: Database.Database): Applied[] {
  const found = db
    .prepare("select 1 from sqlite_schema where type = 'table' and name = 'pilu_migration'")
    .get();
  return found === undefined ? [] : (db.prepare(ledger.read).all() as Applied[]);
}

function withConnection<T>(path: string, work: (db: Database.Database) => T): T {
  const db = new Database(path, { timeout: 1_000 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}
