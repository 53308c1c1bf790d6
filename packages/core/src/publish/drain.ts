import { setImmediate as others } from "node:timers/promises";
import { Problem } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import type { World } from "../world.ts";
import { type Batch, type PublishedVersion, prepareBatch, writeBatch } from "./batch.ts";
import { rememberingDecisions } from "./decided.ts";
import { expandAll } from "./expand.ts";

/** The most apps that one transaction publishes, and how many the first is given. */
const [most, atFirst] = [50, 8];

/** How often an app is tried whose transaction took too long. */
const attempts = 20;

/** A batch, with how many apps it was prepared for and the last of them. */
interface Attempt extends Batch {
  readonly prepared: number;
  readonly last: string;
}

/** How much of what waited is published: (app, decision) pairs. */
export type OnProgress = (done: number, all: number) => void;

/**
 * Publishes everything that waits, for every app in the order of the log, and returns the versions that this node
 * appended. Any number of nodes may do it at once, and any of them may die: what it had not committed still waits. An
 * app that cannot be published does not hold up the others; the first such failure is thrown at the end. Refused with
 * `database.slow` where one app alone takes longer than versions may take to settle.
 */
export async function drain(
  world: World,
  { actor, onProgress = () => {} }: { actor: Actor; onProgress?: OnProgress },
): Promise<{ readonly versions: readonly PublishedVersion[] }> {
  const { store } = world;
  await store.snapshot((view) => authorise(view, actor, "version.publish"));
  await expandAll(world);
  const all = await store.countWaiting();
  const decisionOf = rememberingDecisions();
  const failed = new Map<string, unknown>();
  const versions: PublishedVersion[] = [];
  let done = 0;

  for (let isLeft = true; isLeft; await expandAll(world)) {
    isLeft = false;
    for (let [after, size] = ["", atFirst]; ; ) {
      const waiting = await store.waiting({ after, limit: size });
      const last = waiting.at(-1)?.app;
      if (last === undefined) break;
      const apps = waiting.map(({ app }) => app).filter((app) => !failed.has(app));
      const batch = await attempt(apps);
      if (batch === null) {
        // Whatever went wrong with several is looked for one by one.
        if (apps.length <= 1) after = last;
        size = apps.length > 1 ? 1 : atFirst;
        continue;
      }
      [isLeft, after] = [true, batch.last];
      // What is read and not done in time is read again: as many are given as were done, and more where all were.
      size = batch.prepared < apps.length ? batch.prepared : Math.min(most, size * 2);
      done += batch.decisions;
      versions.push(...batch.versions);
      onProgress(Math.min(done, all), all);
      await others();
    }
  }
  for (const failure of failed.values()) throw failure;
  return { versions };

  /** One batch, written in one transaction; null where it failed, which is kept as the app's own failure when it was about one. */
  async function attempt(apps: readonly string[]): Promise<Attempt | null> {
    const [only] = apps;
    if (only === undefined) return null;
    for (let left = apps.length > 1 ? 1 : attempts; ; left -= 1) {
      try {
        const prepared = await store.snapshot((view) => prepareBatch(view, apps, decisionOf));
        const batch = await store.transact((tx) => writeBatch(tx, prepared));
        return { ...batch, last: prepared.last, prepared: prepared.apps.length };
      } catch (error) {
        const code = error instanceof Problem ? error.code : "";
        if (code === "database.slow" && left > 1) continue;
        if (code.startsWith("database.") && (code !== "database.slow" || apps.length === 1)) throw error;
        if (apps.length === 1) failed.set(only, error);
        return null;
      }
    }
  }
}
