import { assemble, type Engine } from "./assemble.ts";
import { type Location, locate } from "./location.ts";
import { refusal } from "./refusal.ts";
import type { Store } from "./store.ts";

/**
 * Opens the database at `url`: `file:…` (relative paths lie below `root`), `sqlite::memory:` (a store of its own, gone
 * when closed) or `postgres://…`. It is not migrated: ask `migrationState`. Refuses with `database.unreachable`.
 */
export async function openStore(url: string, options: { root?: string } = {}): Promise<Store> {
  const location = locate(url, options.root);
  try {
    return assemble(await openEngine(location));
  } catch (error) {
    throw refusal(error, location.engine === "sqlite" ? (location.path ?? "") : location.shown);
  }
}

// Drivers are dear to load, and a program needs one of them.
async function openEngine(location: Location): Promise<Engine> {
  if (location.engine === "sqlite") {
    const { openSqlite } = await import("./sqlite/engine.ts");
    return openSqlite(location.path);
  }
  const { openPostgres } = await import("./postgres/engine.ts");
  return openPostgres(location);
}
