// A node of the walk, in a process of its own: it publishes what waits, reads pointers as the door does, and notes what
// it would have served. It may be killed at any instant.
import { setTimeout as sleep } from "node:timers/promises";
import { openStore, type Store, type VersionPointer } from "@pilu/db";
import { Problem } from "@pilu/schema";
import { system } from "../../actor.ts";
import { openCore } from "../../core.ts";
import { at } from "../../log/holding.ts";
import { walkClock } from "./clock.ts";
import type { FromNode, Served, ToNode } from "./messages.ts";
import { outcomeOf } from "./verbs.ts";

const [url = "", clockFile = ""] = process.argv.slice(2);
const clock = walkClock(clockFile);
const settings = { publishes: false, slow: 0, skew: 0 };

/** Pointers as old as this, in ms, are read again before anything is served: the door's half second, less a COMMIT. */
const freshFor = 250;

const tell = (message: FromNode) => void process.send?.(message);

process.on("uncaughtException", (error) => {
  tell({ is: "fault", message: String(error.stack) });
});
process.on("disconnect", () => process.exit());

const opened = await openStore(url, { clock: clock.now });
const store: Store = {
  ...opened,
  transact: (work) =>
    opened.transact(async (tx) => {
      const result = await work(tx);
      if (settings.slow > 0) await sleep(settings.slow);
      return result;
    }),
};
const core = openCore({ store, now: clock.now });

process.on("message", (message: ToNode) => {
  if (message.do === "publish") settings.publishes = message.on;
  else if (message.do === "slow") settings.slow = message.ms;
  else if (message.do === "skew") settings.skew = message.ms;
  else void answers(message);
});

async function answers({ number, call }: Extract<ToNode, { do: "call" }>): Promise<void> {
  tell({ is: "outcome", number, outcome: await outcomeOf(core, call) });
}

async function publishes(): Promise<void> {
  for (;;) {
    if (settings.publishes) {
      try {
        await core.disclosure.drain({ actor: system });
      } catch (error) {
        // Held by another process, or too slow, for long; what waits still waits.
        if (!(error instanceof Problem) || !error.code.startsWith("database.")) throw error;
      }
    }
    await sleep(30);
  }
}

const known = new Map<string, Map<number, VersionPointer>>();
let readAt = 0;
let offset = 0;
const localNow = () => clock.now() + settings.skew;

async function reads(): Promise<void> {
  for (;;) {
    const began = localNow();
    const engine = await store.now();
    offset = engine - began;
    for (const pointer of await core.disclosure.pointers(Math.max(0, readAt - 10_000))) {
      const own = known.get(pointer.app) ?? new Map<number, VersionPointer>();
      known.set(pointer.app, own.set(pointer.n, pointer));
    }
    readAt = engine;
    await sleep(100);
  }
}

async function serves(): Promise<void> {
  for (;;) {
    const t = localNow() + offset;
    if (readAt > 0 && t - readAt < freshFor) {
      const served = [...known].map(([app, versions]): Served => {
        const all = [...versions.values()];
        const held = at(
          all.map(({ n, effectiveAt }) => ({ number: n, effectiveAt })),
          t,
        );
        return [app, t, held?.number ?? 0];
      });
      tell({ is: "served", served });
    }
    await sleep(50);
  }
}

tell({ is: "ready" });
await Promise.all([publishes(), reads(), serves()]);
