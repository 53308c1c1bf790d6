import type { Writer } from "@pilu/db";
import { Problem } from "@pilu/schema";
import { type DecisionOf, type PublishedVersion, publishNext } from "./publish.ts";
import { settle } from "./settle.ts";

/** All other writes of the process stand still during a transaction; after so many ms no further app is begun in it. */
const longEnough = 25;

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
 * half the time to settle has gone since the first was dated: its versions might be read after they took effect.
 */
export async function publishBatch(
  tx: Writer,
  apps: readonly string[],
  decisionOf: DecisionOf,
): Promise<Batch> {
  const began = performance.now();
  const versions: PublishedVersion[] = [];
  let first: number | null = null;
  let decisions = 0;
  let last = "";
  for (const app of apps) {
    const published = await publishNext(tx, app, decisionOf);
    last = app;
    if (published !== null) {
      first ??= published.at;
      decisions += 1;
      versions.push(...published.versions);
    }
    if (performance.now() - began > longEnough) break;
  }
  if (first !== null && (await tx.now()) - first > settle / 2) throw new Problem("database.slow");
  return { last, decisions, versions };
}
