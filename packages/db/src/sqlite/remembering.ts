// SQLite compiles a statement each time it is prepared; the same few texts come again and again.
import type Database from "better-sqlite3";

/** The most statements that are kept of one connection. */
const most = 200;

const kept = new WeakMap<Database.Database, Database.Database>();

/**
 * `db` as a query builder needs it, its statements compiled once for each text. A statement may be given to several at a
 * time: here every query is read to its end at once, by the rows it returns. A changed schema is noticed by SQLite.
 */
export function remembering(db: Database.Database): Database.Database {
  const before = kept.get(db);
  if (before !== undefined) return before;
  const statements = new Map<string, Database.Statement>();
  const prepare = (source: string) => {
    const statement = statements.get(source) ?? db.prepare(source);
    // The one used last stands last; the first goes.
    statements.delete(source);
    statements.set(source, statement);
    if (statements.size > most) statements.delete(statements.keys().next().value as string);
    return statement;
  };
  const made: Database.Database = Object.create(db, { prepare: { value: prepare } });
  kept.set(db, made);
  return made;
}
