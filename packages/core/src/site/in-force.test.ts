import { describe, expect, test } from "vitest";
import { fateOf, hasComeIntoForce, inForce, planned, upcoming } from "./in-force.ts";
import type { Pointer } from "./line.ts";

const instants = [1, 2, 3];
/** Every line of up to four versions whose dates are among three instants, with each pattern of equal contents. */
const lines = [1, 2, 3, 4].flatMap((length) =>
  Array.from({ length: 3 ** length }, (_, dates) =>
    Array.from({ length: 2 ** length }, (_, contents) =>
      Array.from({ length }, (_, place) => ({
        n: place + 1,
        effectiveAt: 1 + (Math.floor(dates / 3 ** place) % 3),
        hash: `content ${Math.floor(contents / 2 ** place) % 2}`,
      })),
    ),
  ).flat(),
) as unknown as Pointer[][];

/** The rule as it is written: the highest number whose date has come. */
function held(line: readonly Pointer[], at: number): number {
  return Math.max(0, ...line.filter((one) => one.effectiveAt <= at).map(({ n }) => n));
}

describe("for every line of four versions", () => {
  test("what holds is the highest number whose date has come, and numbers never go back", () => {
    for (const line of lines) {
      const numbers = instants.map((at) => inForce(line, at)?.n ?? 0);
      expect(numbers).toEqual(instants.map((at) => held(line, at)));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
  });

  test("what is planned is what will hold, and what is announced is what of it tells something new", () => {
    for (const line of lines) {
      for (const at of [0, ...instants]) {
        const later = instants.filter((instant) => instant > at);
        const coming = new Set(later.map((instant) => held(line, instant)));
        coming.delete(held(line, at));
        expect(planned(line, at).map(({ n }) => n)).toEqual([...coming]);
        const hashes = [at, ...later].map((instant) => inForce(line, instant)?.hash);
        const changes = hashes.filter((hash, place) => place > 0 && hash !== hashes[place - 1]).length;
        expect(upcoming(line, at)).toHaveLength(changes);
      }
    }
  });

  test("a version comes into force, will, or never does; then another has its date or nothing new comes", () => {
    for (const line of lines) {
      for (const version of line) {
        const holds = (until: number) =>
          instants.some((instant) => instant <= until && held(line, instant) === version.n);
        for (const at of [0, ...instants]) {
          expect(hasComeIntoForce(line, { version, at })).toBe(holds(at));
          const fate = fateOf(line, { version, at });
          expect(fate.is === "superseded" || fate.is === "withdrawn").toBe(!holds(3));
          expect(fate.is === "came").toBe(holds(at));
          if (fate.is === "superseded") expect(fate.by).toBe(held(line, version.effectiveAt));
          expect(fate.is === "announced").toBe(upcoming(line, at).includes(version));
        }
      }
    }
  });
});
