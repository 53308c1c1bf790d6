import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Store, Writer } from "@pilu/db";
import type { TestDatabase } from "@pilu/db/testing";
import { system } from "../../actor.ts";
import { type Core, openCore } from "../../core.ts";
import { walkBeginning } from "./beginning.ts";
import { putForward, walkClock } from "./clock.ts";
import type { Known } from "./known.ts";
import type { Served } from "./messages.ts";
import { startNode, type WalkNode } from "./nodes.ts";
import { openPeople } from "./people.ts";
import { type State, stateOfWalk } from "./state.ts";
import { type Given, isBusy, type Outcome, outcomeOf, type Verb } from "./verbs.ts";

export const day = 86_400_000;

/** How long, in ms, a node may stand still in a transaction of PostgreSQL. */
export const patience = 800;

/** A registry on a real engine with three processes at work on it, and what the oracle knows of it. */
export interface Walk {
  readonly store: Store;
  readonly core: Core;
  readonly known: Known;
  readonly served: readonly Served[];
  /** What must not be, as it was come upon. */
  readonly faults: string[];
  kills: number;
  /** How many things were named so far. */
  fresh: number;
  /** The engine's clock. */
  now(): number;
  /** One of the four days to come that approvals share. */
  dayOf(which: number): number;
  /** Everything that was approved so far, at an instant. */
  stateAt(t: number): State;
  node(which: number): WalkNode;
  /** Calls a verb in the walk's own process, until the database has time for it: how it ended must be known. */
  ask<V extends Verb>(verb: V, given: Given<V>): Promise<Outcome<V>>;
  tellAll(message: Parameters<WalkNode["tell"]>[0]): void;
  advance(ms: number): Promise<void>;
  /** Does something while no decision is being made, once all that were begun have ended; writes nothing. */
  inLine<T>(work: (tx: Writer) => Promise<T>): Promise<T>;
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
  const served: Served[] = [];
  const faults: string[] = [];
  const url = withPatience(database.url);
  const nodes = [0, 1, 2].map(() => startNode({ program, url, clock: clockFile, served, faults }));
  const { seq } = await core.registry.seed({ actor: system, beginning: walkBeginning });
  const { decidedAt: beganAt } = await store.registry();
  const known = await knownOf(core, store, { seq, effectiveAt: beganAt });
  let ahead = 0;

  const walk: Walk = {
    store,
    core,
    known,
    served,
    faults,
    kills: 0,
    fresh: 0,
    now: clock.now,
    dayOf(which) {
      // Of the last ones there is always one left.
      const days = Math.floor((clock.now() - beganAt) / day) + 1 + (which % 4);
      return beganAt + days * day;
    },
    stateAt: (t) => stateOfWalk(walkBeginning, known.log, { seq: Number.MAX_SAFE_INTEGER, t }),
    node: (which) => nodes[which] as WalkNode,
    async ask(verb, given) {
      for (;;) {
        const outcome = await outcomeOf(core, { verb, given });
        if (!isBusy(outcome)) return outcome;
      }
    },
    tellAll(message) {
      for (const node of nodes) node.tell(message);
    },

    async advance(ms) {
      // Nobody may be between the reading of the clock and COMMIT: the whole line of decisions and versions is held.
      const apps = walk.stateAt(Number.MAX_SAFE_INTEGER).app.keys();
      await walk.inLine(async (tx) => {
        for (const app of [...apps].sort()) await tx.lockLine(app);
        ahead += ms;
        putForward(clockFile, ahead);
      });
    },

    async inLine(work) {
      const held: { result?: Awaited<ReturnType<typeof work>> } = {};
      await store
        .transact(async (tx) => {
          await tx.nextSeq();
          held.result = await work(tx);
          throw new Held();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Held)) throw error;
        });
      return held.result as Awaited<ReturnType<typeof work>>;
    },

    async kill(node) {
      walk.kills += 1;
      await walk.node(node).kill();
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
  walk.tellAll({ do: "publish", on: true });
  return walk;
}

/** PostgreSQL gives up what a node holds that stands still: here sooner than after 5 s, that a walk may come upon it. */
function withPatience(address: string): string {
  if (!address.startsWith("postgres")) return address;
  const url = new URL(address);
  url.searchParams.set("idle_in_transaction_session_timeout", String(patience));
  return url.href;
}

async function knownOf(
  core: Core,
  store: Store,
  beginning: { seq: number; effectiveAt: number },
): Promise<Known> {
  const people = await openPeople(core);
  const acts = (await store.log({ after: beginning.seq, limit: 1000 })).flatMap((entry) =>
    entry.is === "act" ? [`${entry.kind} ${entry.subject}`] : [],
  );
  return {
    people,
    beganAs: new Map(people.roles),
    changes: new Map(),
    unheard: new Set(),
    log: [{ ...beginning, edits: [], classes: [] }],
    approvals: new Map(),
    acts,
    decisions: new Map(),
    asked: [],
    outcomes: new Map(),
    redacted: new Set(),
  };
}

/** Ends a transaction that was only to hold its locks. */
class Held extends Error {}
