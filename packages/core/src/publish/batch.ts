import type { StoredEntry, StoredVersion, Todo, Writer } from "@pilu/db";
import { Problem } from "@pilu/schema";
import type { DecisionOf } from "./decided.ts";
import { sealedFor } from "./publish.ts";
import { settle } from "./settle.ts";
import { waitingApps } from "./waiting.ts";

/** All other writes of the process stand still during a transaction; after so many ms no further app is begun in it. */
const longEnough = 25;

/** A version that was just appended. Instants are epoch milliseconds. */
export interface PublishedVersion {
  readonly app: string;
  readonly n: number;
  readonly publishedAt: number;
  readonly effectiveAt: number;
}

/** What a transaction published: the apps it dealt with, and how many decisions and versions that were. */
export interface Batch {
  /** The last app dealt with; those before it are dealt with too. */
  readonly last: string;
  readonly decisions: number;
  readonly versions: readonly PublishedVersion[];
}

/**
 * Publishes for each of `apps` the decision that waits longest, as many apps as are done in good time, in the order of
 * the apps: lines are locked in one order by all nodes. Refused with `database.slow` where
 * half the time to settle has gone since they were dated: the versions might be read after they took effect.
 */
export async function publishBatch(
  tx: Writer,
  apps: readonly string[],
  decisionOf: DecisionOf,
): Promise<Batch> {
  const began = performance.now();
  const todos = await tx.takeTodos(apps);
  const now = await tx.now();
  const done: Todo[] = [];
  const versions: StoredVersion[] = [];
  const blocks: StoredEntry[] = [];
  let last = apps.at(-1) ?? "";
  for await (const waiting of waitingApps(tx, todos, decisionOf)) {
    const { app, seq } = waiting.todo;
    const sealed = await sealedFor(tx, waiting, now);
    versions.push(...sealed.versions);
    blocks.push(...sealed.blocks);
    done.push({ app, seq });
    if (performance.now() - began > longEnough) {
      last = app;
      break;
    }
  }
  // Together: as many statements for one app as for all.
  if (blocks.length > 0) await tx.putEntries(blocks);
  if (versions.length > 0) await tx.appendVersions(versions);
  if (done.length > 0) await tx.dropTodos(done);
  if (done.length > 0 && (await tx.now()) - now > settle / 2) throw new Problem("database.slow");
  return {
    last,
    decisions: done.length,
    versions: versions.map(({ app, n, publishedAt, effectiveAt }) => ({ app, n, publishedAt, effectiveAt })),
  };
}
