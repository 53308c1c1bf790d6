import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Store } from "@pilu/db";
import type { TestDatabase } from "@pilu/db/testing";
import { diff } from "@pilu/disclosure";
import { system } from "../../actor.ts";
import { type Core, openCore } from "../../core.ts";
import { type Approving, approve } from "../../testing/approve.ts";
import { walkBeginning } from "./beginning.ts";
import { putForward, walkClock } from "./clock.ts";
import { editsOf, type Wish } from "./edits.ts";
import type { Served } from "./messages.ts";
import { type Answered, startNode, type WalkNode } from "./nodes.ts";
import { pageIn } from "./reference.ts";
import { type Approved, stateOfWalk } from "./state.ts";

export const day = 86_400_000;

/** When a wish is to come true: at once, or on one of the days that many share. */
export type When = "now" | number;

/** A registry on a real engine with three processes at work on it, and what the oracle knows of it. */
export interface Walk {
  readonly store: Store;
  readonly core: Core;
  readonly nodes: readonly WalkNode[];
  readonly log: Approved[];
  readonly served: readonly Served[];
  readonly faults: readonly string[];
  kills: number;
  approve(
    wish: Wish,
    when: When,
    by?: { readonly node: number; readonly killedAfter?: number },
  ): Promise<void>;
  advance(ms: number): Promise<void>;
  kill(node: number): Promise<void>;
  /** Waits until everything that was approved is published, by the nodes alone. */
  drained(): Promise<void>;
  close(): Promise<void>;
}

export async function openWalk(database: TestDatabase, program: string): Promise<Walk> {
  const folder = mkdtempSync(join(tmpdir(), "pilu-walk-"));
  const clockFile = join(folder, "clock");
  writeFileSync(clockFile, Buffer.alloc(8));
  const clock = walkClock(clockFile);
  const store = await database.open({ clock: clock.now });
  const core = openCore({ store, now: clock.now });
  const { seq } = await core.registry.seed({ actor: system, beginning: walkBeginning });
  const { decidedAt: beganAt } = await store.registry();
  const log: Approved[] = [{ seq, effectiveAt: beganAt, edits: [], raised: [] }];
  const served: Served[] = [];
  const faults: string[] = [];
  const starting = { program, url: database.url, clock: clockFile, served, faults };
  const nodes = await Promise.all([0, 1, 2].map(() => startNode(starting)));
  for (const node of nodes) node.tell({ do: "publish", on: true });
  let put = 0;
  let fresh = 0;

  /** The instant of one of the days to come that approvals share; of the last ones there is always one left. */
  const dayOf = (when: number) => {
    const days = Math.floor((clock.now() - beganAt) / day) + 1 + (when % 4);
    return beganAt + days * day;
  };

  const walk: Walk = {
    store,
    core,
    nodes,
    log,
    served,
    faults,
    kills: 0,

    async approve(wish, when, by) {
      const effectiveAt = when === "now" ? null : dayOf(when);
      const moment = { seq: Number.MAX_SAFE_INTEGER, t: effectiveAt ?? clock.now() };
      const state = stateOfWalk(walkBeginning, log, moment);
      fresh += 1;
      const edits = editsOf(wish, state, `new-${fresh}`);
      const raised = wish.value === 2 ? keysOf({ edits, state, log }) : [];
      const approving: Approving = {
        decisionId: randomUUID(),
        effectiveAt,
        edits: edits.map(({ kind, id, sets }) => ({
          kind,
          id,
          sets: sets.map(({ path, to }) => ({
            path: path.map((name) => `/${name}`).join(""),
            to: to as Approving["edits"][number]["sets"][number]["to"],
          })),
        })),
        classes: raised.map((key) => ({ key, class: "material", actions: null, reason: "as we read it" })),
      };
      const answered = by === undefined ? null : await inNode(approving, by);
      // Repeating a decision gives its first answer; of a lost one nobody knows otherwise.
      const approval = await store.transact((tx) => approve(tx, approving));
      if (answered !== null && answered.seq !== approval.seq)
        faults.push(`decision ${approving.decisionId} was answered ${answered.seq} and is ${approval.seq}`);
      log.push({ seq: approval.seq, effectiveAt: approval.effectiveAt, edits, raised });
    },

    async advance(ms) {
      // Nobody may be between the reading of the clock and COMMIT: the whole line of decisions and versions is held.
      const apps = await store.waiting({ after: "", limit: 1000 });
      const lines = new Set([...apps.map(({ app }) => app), ...appsIn(log)]);
      await store
        .transact(async (tx) => {
          await tx.nextSeq();
          for (const app of [...lines].sort()) await tx.lockLine(app);
          put += ms;
          putForward(clockFile, put);
          throw new Held();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Held)) throw error;
        });
    },

    async kill(node) {
      walk.kills += 1;
      await (nodes[node] as WalkNode).kill();
    },

    async drained() {
      // Long enough for any machine: a node that publishes nothing any more would be waited for without end.
      const until = Date.now() + 180_000;
      for (;;) {
        const { seq: last, expanded } = await store.registry();
        if (expanded === last && (await store.countWaiting()) === 0) return;
        if (faults.length > 0) throw new Error(faults.join("\n"));
        if (Date.now() > until) throw new Error("the nodes publish nothing any more");
        await sleep(20);
      }
    },

    async close() {
      await Promise.all(nodes.map((node) => node.end()));
      await store.close();
      await database.drop();
      clock.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return walk;

  async function inNode(
    approving: Approving,
    { node, killedAfter }: { readonly node: number; readonly killedAfter?: number },
  ): Promise<Answered | null> {
    const answer = (nodes[node] as WalkNode).approve(approving);
    if (killedAfter === undefined) return answer;
    await sleep(killedAfter);
    await walk.kill(node);
    return answer;
  }
}

/** Ends a transaction that was only to hold its locks. */
class Held extends Error {}

function appsIn(log: readonly Approved[]): string[] {
  const added = log.flatMap(({ edits }) => edits.filter(({ kind }) => kind === "app").map(({ id }) => id));
  return [...walkBeginning.apps.map((app) => app.id), ...added];
}

/** A key of a difference that the edits make to some page, for every app. */
function keysOf({
  edits,
  state,
  log,
}: {
  edits: Approved["edits"];
  state: ReturnType<typeof stateOfWalk>;
  log: readonly Approved[];
}): string[] {
  const seq = Number.MAX_SAFE_INTEGER;
  const after = stateOfWalk(walkBeginning, [...log, { seq, effectiveAt: seq, edits, raised: [] }], {
    seq,
    t: seq,
  });
  for (const app of state.app.keys()) {
    const [before, then] = [pageIn(state, app), pageIn(after, app)];
    const [change] = before === null || then === null ? [] : diff(before, then);
    if (change !== undefined) return [change.key.replace(`/entries/${app}~1`, "/entries/*~1")];
  }
  return [];
}
