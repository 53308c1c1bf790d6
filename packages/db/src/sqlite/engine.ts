// SQLite: one writer behind a queue, one connection for single reads, one for each view.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { type Engine, neverBack } from "../assemble.ts";
import type { Answer } from "../auth/statements.ts";
import { migrations } from "../migration/migrations.gen.ts";
import { migrateSqlite, sqliteState } from "../migration/sqlite.ts";
import { sqliteSession } from "../session.ts";
import { connectReader, connectWriter } from "./connect.ts";
import { patiently } from "./patience.ts";
import { remembering } from "./remembering.ts";
import { viewing } from "./viewing.ts";
import { writing } from "./writing.ts";

/** Opens the file at `path`, made when absent; null is a file of its own that is gone when the store is closed. */
export async function openSqlite(path: string | null, now = Date.now): Promise<Engine> {
  const folder = path === null ? mkdtempSync(join(tmpdir(), "pilu-")) : null;
  const file = path ?? join(folder ?? "", "pilu.db");
  mkdirSync(dirname(file), { recursive: true });
  const writer = await patiently(() => connectWriter(file));
  const single = connectReader(file);
  const write = writing(writer);
  const views = viewing(file);
  const clock = neverBack();
  const session = (db: Database.Database) =>
    sqliteSession({ db: drizzle(remembering(db)), now: async () => clock(now()) });
  const writerSession = session(writer);
  return {
    name: "sqlite",
    shown: file,
    bare: session(single),
    write: (work) => write(() => work(writerSession)),
    view: (work) => views.run((db) => work(session(db))),
    async statement(sql, params) {
      const reading = single.prepare(sql);
      if (reading.readonly) return answer(reading, params);
      return write(async () => answer(writer.prepare(sql), params));
    },
    migrate: () => migrateSqlite(file, migrations.sqlite),
    migrationState: async () => sqliteState(file, migrations.sqlite),
    async close() {
      views.close();
      single.close();
      writer.close();
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answer(statement: Database.Statement, params: readonly unknown[]): Answer {
  if (!statement.reader) return { rows: [], changed: statement.run(...params).changes };
  const rows = statement.raw().all(...params) as unknown[][];
  return { rows, changed: rows.length };
}
