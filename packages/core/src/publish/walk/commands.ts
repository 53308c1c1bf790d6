import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { wishes } from "./edits.ts";
import * as steps from "./steps.ts";
import { day, patience, type Walk } from "./walk.ts";
import * as wiles from "./wiles.ts";

/** A step of a walk. */
export interface Command {
  /** What it does, for the report of a walk that failed. */
  readonly [fc.toStringMethod]: () => string;
  readonly run: (walk: Walk) => Promise<void>;
}

const which = fc.nat(1000);
const node = fc.nat(2);
/** Null: at once; else one of the days that many share. */
const when = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 4, arbitrary: fc.nat(3) });
const wanted = fc.array(wishes, { minLength: 1, maxLength: 2 });
/** Here, in a node, or in a node that is killed so many ms later. */
const place = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ node: null, killedAfter: null }) },
  { weight: 3, arbitrary: fc.record({ node, killedAfter: fc.constant(null) }) },
  { weight: 3, arbitrary: fc.record({ node, killedAfter: fc.nat(40) }) },
);
/** Most reviewers have just looked, approve, and have every proof. */
const judged = fc.record({
  verdict: fc.constantFrom("approve", "approve", "approve", "approve", "request-changes", "reject"),
  when,
  judges: fc.constantFrom("as the table" as const, "as the table" as const, "higher" as const),
  hasAllEvidence: fc.constantFrom(true, true, true, false),
  looksAgain: fc.constantFrom(true, true, false),
});
const approves = judged.map((one) => ({ ...one, verdict: "approve" as const, looksAgain: true }));

function command<T>(
  name: string,
  given: fc.Arbitrary<T>,
  run: (walk: Walk, given: T) => Promise<unknown>,
): fc.Arbitrary<Command> {
  return given.map((drawn) => ({
    [fc.toStringMethod]: () => `${name} ${JSON.stringify(drawn)}`,
    run: async (walk) => void (await run(walk, drawn)),
  }));
}

const wholeLife = fc.record({ wanted, by: which, reviewer: which, judged: approves, place });

const kill = command("kill", fc.tuple(node, fc.nat(60)), async (walk, [one, ms]) => {
  await sleep(ms);
  await walk.kill(one);
});
const slow = command("slow commits", fc.tuple(node, fc.constantFrom(0, 0, 15, 40)), async (walk, [one, ms]) =>
  walk.node(one).tell({ do: "slow", ms }),
);
const skew = command("skew", fc.tuple(node, fc.constantFrom(-1_500, 0, 1_500)), async (walk, [one, ms]) =>
  walk.node(one).tell({ do: "skew", ms }),
);
const pause = command(
  "pause",
  fc.tuple(node, fc.integer({ min: 50, max: 600 }), wholeLife),
  (walk, [one, ms, life]) =>
    Promise.all([
      walk.node(one).pause(ms),
      steps.life(walk, { ...life, place: { node: null, killedAfter: null } }),
    ]),
);
/** A node stands still until PostgreSQL has given up what it held, and comes back 6 s later by the engine's clock. */
const stop = command("stand still for long", fc.tuple(node, wholeLife), async (walk, [one, life]) => {
  await Promise.all([
    walk.node(one).pause(patience + 200),
    steps.life(walk, { ...life, place: { node: null, killedAfter: null } }).then(() => walk.advance(6_000)),
  ]);
});
const standstill = (length: number) =>
  command(
    "no node publishes while approving",
    fc.array(wholeLife, { minLength: length, maxLength: length }),
    async (walk, lives) => {
      walk.tellAll({ do: "publish", on: false });
      for (const life of lives) await steps.life(walk, { ...life, place: { node: null, killedAfter: null } });
      walk.tellAll({ do: "publish", on: true });
    },
  );

const any = fc.oneof(
  { weight: 8, arbitrary: command("life", wholeLife, steps.life) },
  { weight: 7, arbitrary: command("save", fc.record({ wanted, by: which, when, place }), steps.save) },
  {
    weight: 4,
    arbitrary: command(
      "revise",
      fc.record({ wanted, by: which, which, when, place, isStale: fc.constantFrom(false, false, true) }),
      steps.revise,
    ),
  },
  {
    weight: 7,
    arbitrary: command(
      "step",
      fc.record({
        step: fc.constantFrom("submit", "submit", "submit", "submit", "pull-back", "withdraw"),
        by: which,
        which,
        place,
      }),
      steps.step,
    ),
  },
  { weight: 2, arbitrary: command("look", fc.record({ which }), steps.look) },
  {
    weight: 9,
    arbitrary: command(
      "decide",
      fc.record({ which, reviewer: which, isAnybody: fc.constantFrom(false, false, true), judged, place }),
      steps.decide,
    ),
  },
  {
    weight: 2,
    arbitrary: command("own", fc.record({ which, reviewer: which, judged: approves, place }), steps.own),
  },
  { weight: 2, arbitrary: command("again", fc.record({ which, node }), wiles.again) },
  {
    weight: 3,
    arbitrary: command("unseen", fc.record({ seen: wholeLife, instead: wholeLife }), wiles.unseen),
  },
  { weight: 2, arbitrary: command("back and forth", wholeLife, wiles.backAndForth) },
  { weight: 2, arbitrary: command("twice", wholeLife, steps.twice) },
  {
    weight: 3,
    arbitrary: command(
      "lower",
      fc.record({ life: wholeLife, isAlone: fc.constantFrom(false, false, false, true) }),
      (walk, { life, isAlone }) => wiles.lower(walk, { ...life, isAlone }),
    ),
  },
  {
    weight: 3,
    arbitrary: command(
      "correct",
      fc.record({ life: wholeLife, isAtOnce: fc.constantFrom(true, true, true, false) }),
      (walk, { life, isAtOnce }) => {
        const judged = { ...life.judged, when: isAtOnce ? null : life.judged.when };
        return steps.life(walk, { ...life, judged, isCorrection: true });
      },
    ),
  },
  {
    weight: 4,
    arbitrary: command(
      "race",
      fc.record({
        against: fc.constantFrom(
          "another reviewer",
          "another change",
          "its author",
          "its reviewer's roles",
          "its ground",
        ),
        lives: fc.tuple(wholeLife, wholeLife),
      }),
      steps.race,
    ),
  },
  { weight: 2, arbitrary: command("roll back", fc.record({ which, by: which, place }), steps.rollBack) },
  {
    weight: 1,
    arbitrary: command(
      "roles",
      fc.record({
        which: fc.nat(3),
        roles: fc.constantFrom(["engineer"], ["legal"], ["engineer", "legal"], ["viewer"]),
        place,
      }),
      steps.roles,
    ),
  },
  { weight: 3, arbitrary: command("redact", fc.record({ what: fc.nat(2), which, place }), steps.redact) },
  { weight: 3, arbitrary: command("changes", fc.record({ which, since: which, node }), steps.changes) },
  { weight: 9, arbitrary: kill },
  { weight: 2, arbitrary: pause },
  { weight: 1, arbitrary: stop },
  {
    weight: 4,
    arbitrary: command("advance", fc.constantFrom(600, 5_000, day / 3, day, 2 * day), (walk, ms) =>
      walk.advance(ms),
    ),
  },
  { weight: 3, arbitrary: slow },
  { weight: 2, arbitrary: skew },
  { weight: 3, arbitrary: command("wait", fc.nat(150), (_, ms) => sleep(ms)) },
);

/** What nobody must get through with: too seldom in a short walk unless each is tried once in every one. */
const tried = [
  command("unseen", fc.record({ seen: wholeLife, instead: wholeLife }), wiles.unseen),
  command("overtaken", wholeLife, wiles.overtaken),
  command("own work", wholeLife, wiles.ownWork),
  command("back and forth", wholeLife, wiles.backAndForth),
];

/** The steps of a walk; one long standstill of so many approvals is among them, and everything that is tried in each. */
export function commands(given: {
  readonly steps: number;
  readonly standstill: number;
}): fc.Arbitrary<Command[]> {
  const half = Math.ceil(given.steps / 2);
  const part = fc.array(any, { minLength: half, maxLength: half });
  const sure = fc
    .tuple(standstill(given.standstill), ...tried)
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
  return fc.tuple(part, sure, part).map((parts) => parts.flat());
}
