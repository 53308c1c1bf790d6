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
const seed = process.env.PILU_WALK_SEED;

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
      await fc.assert(
        fc.asyncProperty(commands({ steps, standstill }), async (walked) => {
          const walk = await openWalk(await database(), program);
          try {
            for (const command of walked) {
              await command.run(walk);
              expect(walk.faults).toEqual([]);
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
        { numRuns: rounds, endOnFailure: true, ...(seed === undefined ? {} : { seed: Number(seed) }) },
      );
      if (process.env.PILU_WALK_ROUNDS !== undefined)
        console.log(
          `${engine}: ${rounds} rounds, ${changes} changes, ${approvals} approvals, ${kills} kills, ${served} answers\n`,
          [...outcomes]
            .sort()
            .map(([came, often]) => `${came}: ${often}`)
            .join("; "),
        );
    },
    rounds * 300_000,
  );
});
