import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testStores } from "@pilu/db/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledNode } from "./bundle.ts";
import { commands } from "./commands.ts";
import { misfits } from "./invariants.ts";
import { openWalk } from "./walk.ts";

// `npm run soak` walks longer.
const rounds = Number(process.env.PILU_WALK_ROUNDS ?? 1);
const steps = Number(process.env.PILU_WALK_STEPS ?? 40);
const standstill = Number(process.env.PILU_WALK_STANDSTILL ?? 10);
/** One walk to walk again: the seed of its run, and its number in it from 0 on. */
const { PILU_WALK_SEED: seed, PILU_WALK_PATH: path } = process.env;
const command = "npx vitest run --project conformance packages/core/src/publish/walk";
/** Long enough for any machine, in ms. */
const longest = rounds * 300_000;

describe.each(testStores())("a random walk on $engine", ({ engine, database }) => {
  let folder = "";
  let program = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "pilu-walk-"));
    program = await bundledNode(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test(
    "of three processes that are killed in the middle keeps every invariant",
    async () => {
      let [kills, approvals, served, changes] = [0, 0, 0, 0];
      const outcomes = new Map<string, number>();
      const walked = await fc.check(
        fc.asyncProperty(commands({ steps, standstill }), async (drawn) => {
          const walk = await openWalk(await database(), program);
          try {
            for (const [index, step] of drawn.entries()) {
              await step.run(walk);
              expect(walk.faults, `step ${index}, ${fc.stringify(step)}`).toEqual([]);
            }
            walk.tellAll({ do: "slow", ms: 0 });
            await walk.drained();
            expect(await misfits(walk)).toEqual([]);
          } finally {
            kills += walk.kills;
            approvals += walk.known.log.length;
            changes += walk.known.changes.size;
            served += walk.served.length;
            for (const [came, often] of walk.known.outcomes)
              outcomes.set(came, (outcomes.get(came) ?? 0) + often);
            await walk.close();
          }
        }),
        {
          ...{ endOnFailure: true, numRuns: rounds },
          ...{ interruptAfterTimeLimit: longest, markInterruptAsFailure: true },
          ...(seed === undefined ? {} : { seed: Number(seed) }),
          ...(path === undefined ? {} : { path }),
        },
      );
      if (walked.failed) {
        const failed = { PATH: walked.counterexamplePath ?? walked.numRuns, SEED: walked.seed, ROUNDS: 1 };
        const settings = Object.entries({ ...failed, STEPS: steps, STANDSTILL: standstill });
        const again = settings.map(([name, value]) => `PILU_WALK_${name}=${value}`).join(" ");
        throw new Error(
          `${await fc.asyncDefaultReportMessage(walked)}\n\nThe same walk again:\n${again} ${command} -t ${engine}`,
          { cause: walked.errorInstance },
        );
      }
      if (process.env.PILU_WALK_ROUNDS !== undefined)
        console.log(
          `${engine}: ${rounds} rounds, ${changes} changes, ${approvals} approvals, ${kills} kills, ${served} answers\n`,
          [...outcomes]
            .sort()
            .map(([came, often]) => `${came}: ${often}`)
            .join("; "),
        );
    },
    // Its own limit ends it sooner, and says how far it came.
    longest + 60_000,
  );
});
