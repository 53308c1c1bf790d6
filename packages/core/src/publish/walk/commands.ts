import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { type Wish, wishes } from "./edits.ts";
import { day, type Walk, type When } from "./walk.ts";

/** A step of a walk. */
export interface Command {
  /** What it does, for the report of a walk that failed. */
  readonly [fc.toStringMethod]: () => string;
  readonly run: (walk: Walk) => Promise<void>;
}

const node = fc.nat(2);
const when: fc.Arbitrary<When> = fc.oneof(
  { weight: 3, arbitrary: fc.constant("now" as const) },
  { weight: 4, arbitrary: fc.nat(3) },
);

function command<T>(
  given: fc.Arbitrary<T>,
  name: (given: T) => string,
  run: (walk: Walk, given: T) => Promise<unknown>,
): fc.Arbitrary<Command> {
  return given.map((drawn) => ({
    [fc.toStringMethod]: () => name(drawn),
    run: async (walk) => void (await run(walk, drawn)),
  }));
}

const say = (wish: Wish, at: When) => `approve ${wish.what} ${wish.which}=${wish.value} ${at}`;

const approveHere = command(
  fc.tuple(wishes, when),
  ([wish, at]) => say(wish, at),
  (walk, [wish, at]) => walk.approve(wish, at),
);
const approveThere = command(
  fc.tuple(wishes, when, node),
  ([wish, at, by]) => `${say(wish, at)} in node ${by}`,
  (walk, [wish, at, by]) => walk.approve(wish, at, { node: by }),
);
const approveAndDie = command(
  fc.tuple(wishes, when, node, fc.nat(12)),
  ([wish, at, by, ms]) => `${say(wish, at)} in node ${by}, killed after ${ms} ms`,
  (walk, [wish, at, by, ms]) => walk.approve(wish, at, { node: by, killedAfter: ms }),
);
const advance = command(
  fc.constantFrom(600, 5_000, day / 3, day, 2 * day),
  (ms) => `advance ${ms} ms`,
  (walk, ms) => walk.advance(ms),
);
const kill = command(
  fc.tuple(node, fc.nat(60)),
  ([which, ms]) => `kill node ${which} after ${ms} ms`,
  async (walk, [which, ms]) => {
    await sleep(ms);
    await walk.kill(which);
  },
);
const backlog = command(
  fc.array(fc.tuple(wishes, when), { minLength: 25, maxLength: 25 }),
  () => "stop all nodes for 25 approvals",
  async (walk, all) => {
    for (const one of walk.nodes) one.tell({ do: "publish", on: false });
    for (const [wish, at] of all) await walk.approve(wish, at);
    for (const one of walk.nodes) one.tell({ do: "publish", on: true });
  },
);
const slow = command(
  fc.tuple(node, fc.constantFrom(0, 0, 15, 40)),
  ([which, ms]) => `commits of node ${which} take ${ms} ms more`,
  async (walk, [which, ms]) => walk.nodes[which]?.tell({ do: "slow", ms }),
);
const skew = command(
  fc.tuple(node, fc.constantFrom(-1_500, 0, 1_500)),
  ([which, ms]) => `the clock of node ${which} is ${ms} ms off`,
  async (walk, [which, ms]) => walk.nodes[which]?.tell({ do: "skew", ms }),
);
const wait = command(
  fc.nat(150),
  (ms) => `let them work for ${ms} ms`,
  (_, ms) => sleep(ms),
);

/** The steps of a walk; one long standstill is among them. */
export function commands(length: number): fc.Arbitrary<Command[]> {
  const any = fc.oneof(
    { weight: 8, arbitrary: approveHere },
    { weight: 4, arbitrary: approveThere },
    { weight: 4, arbitrary: approveAndDie },
    { weight: 5, arbitrary: kill },
    { weight: 4, arbitrary: advance },
    { weight: 3, arbitrary: slow },
    { weight: 2, arbitrary: skew },
    { weight: 4, arbitrary: wait },
  );
  const part = fc.array(any, { minLength: length / 2, maxLength: length / 2 });
  return fc
    .tuple(part, backlog, part)
    .map(([before, standstill, after]) => [...before, standstill, ...after]);
}
