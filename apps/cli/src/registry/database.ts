import { existsSync } from "node:fs";
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

/** Whether a verb writes: then the database must be nobody else's meanwhile, unless it writes a row or two beside others. */
type Access = "reading" | "beside" | "writing";

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
  if (access !== "writing") mustBeThere(url, root);
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

/** Only writing makes a database: refused with `database.unreachable` where the file is not there. */
function mustBeThere(url: string, root: string): void {
  const path = /^file:(.+)$/.exec(url)?.[1];
  if (path !== undefined && !existsSync(resolve(root, path)))
    throw new Problem("database.unreachable", { url, reason: "ENOENT" });
}

/** Refuses a database that is not at this release: `database.behind`, `database.ahead`. */
export async function mustBeCurrent(store: Store): Promise<void> {
  const state = await store.migrationState();
  if (state !== "current") throw new Problem(state === "ahead" ? "database.ahead" : "database.behind");
}
