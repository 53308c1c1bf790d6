// Waiting for another process without holding this one up: SQLite's own timeout stops the whole event loop.
import { setTimeout as sleep } from "node:timers/promises";
import { refusal } from "../refusal.ts";

/** How long a write waits for another process, in ms. */
export const patience = 10_000;

/** Tries again while the file is busy, until `deadline` (epoch milliseconds); then refuses with `database.locked`. */
export async function patiently<T>(attempt: () => T, deadline = Date.now() + patience): Promise<T> {
  for (let pause = 1; ; pause = Math.min(pause * 2, 25)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (Date.now() >= deadline) throw refusal(error, "");
    }
    await sleep(pause);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}
