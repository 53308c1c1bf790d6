import Database from "better-sqlite3";

/** The one connection that writes. It never waits inside SQLite: see `patience.ts`. */
export function connectWriter(path: string): Database.Database {
  return configured(new Database(path, { timeout: 0 }), (db) => {
    if (db.pragma("journal_mode", { simple: true }) !== "wal") db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    db.pragma("foreign_keys = ON");
  });
}

/** A connection that only reads. In WAL mode it waits for nobody, but for a moment while another process recovers. */
export function connectReader(path: string): Database.Database {
  return configured(new Database(path, { timeout: 250 }), (db) => {
    db.pragma("query_only = ON");
  });
}

function configured(db: Database.Database, configure: (db: Database.Database) => void): Database.Database {
  try {
    configure(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
