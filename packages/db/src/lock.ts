// One process serves a SQLite file: it answers from memory what it wrote itself, and a second would not know.
import { Problem } from "@pilu/schema";
import { locate } from "./location.ts";
import { refusal } from "./refusal.ts";

/**
 * Takes the database for this process until the returned function is called or the process ends, however it ends.
 * Refuses with `database.locked`, naming the process that has it, or `database.unreachable` where no lock file can be
 * made. PostgreSQL serves any number of processes.
 */
export async function lockDatabase(url: string, options: { root?: string } = {}): Promise<() => void> {
  const location = locate(url, options.root);
  if (location.engine === "postgres" || location.path === null) return () => {};
  const { holdFile } = await import("./sqlite/hold.ts");
  const held = attempt(() => holdFile(`${location.path}.lock`), location.path);
  if (held.release === null) throw new Problem("database.locked", { reason: `process ${held.pid}` });
  return held.release;
}

function attempt<T>(work: () => T, shown: string): T {
  try {
    return work();
  } catch (error) {
    throw refusal(error, shown);
  }
}
