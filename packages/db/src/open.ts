import { assemble, type Engine } from "./assemble.ts";
import { type Location, locate } from "./location.ts";
import { refusal } from "./refusal.ts";
import type { Store } from "./store.ts";

/** `clock` gives epoch milliseconds in place of the engine's own: for a history that must come out the same again. */
export interface OpenOptions {
  readonly root?: string;
  readonly clock?: () => number;
}

/**
 * Opens the database at `url`: `file:…` (relative paths lie below `root`), `sqlite::memory:` (a store of its own, gone
 * when closed) or `postgres://…`. It is not migrated: ask `migrationState`. Refuses with `database.unreachable`.
 */
export async function openStore(url: string, options: OpenOptions = {}): Promise<Store> {
  const location = locate(url, options.root);
  try {
    return assemble(await openEngine(location, options.clock));
  } catch (error) {
    throw refusal(error, location.engine === "sqlite" ? (location.path ?? "") : location.shown);
  }
}

// Drivers are dear to load, and a program needs one of them.
async function openEngine(location: Location, clock?: () => number): Promise<Engine> {
  if (location.engine === "sqlite") {
    const { openSqlite } = await import("./sqlite/engine.ts");
    return openSqlite(location.path, clock);
  }
  const { openPostgres } = await import("./postgres/engine.ts");
  return openPostgres(location, clock);
}
