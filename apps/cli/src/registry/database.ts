import { resolve } from "node:path";
import type { Store } from "@pilu/core";
import { type Config, parseConfig } from "@pilu/schema/config";
import { Problem } from "@pilu/schema/problem";
import { repository } from "../repository.ts";
import type { Session } from "../session.ts";

interface Opened {
  readonly store: Store;
  readonly config: Config;
}

/** Whether a verb writes: then the database must be nobody else's meanwhile. */
type Access = "reading" | "writing";

/** Opens the database that the environment names, for the time of `work`. */
export async function withDatabase<T>(
  { environment }: Session,
  access: Access,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const config = parseConfig(environment);
  // Never the working directory: the command means the same database wherever it is called.
  const root = resolve(repository(), config.PILU_DATA ?? ".");
  const { lockDatabase, openStore } = await import("@pilu/core");
  const url = config.PILU_DATABASE_URL;
  const release = access === "writing" ? await lockDatabase(url, { root }) : () => {};
  try {
    const store = await openStore(url, { root });
    try {
      return await work({ store, config });
    } finally {
      await store.close();
    }
  } finally {
    release();
  }
}

/** Refuses a database that is not at this release: `database.behind`, `database.ahead`. */
export async function mustBeCurrent(store: Store): Promise<void> {
  const state = await store.migrationState();
  if (state !== "current") throw new Problem(state === "ahead" ? "database.ahead" : "database.behind");
}
