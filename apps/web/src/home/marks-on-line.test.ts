import { expect, test } from "vitest";
import { lineOf } from "./marks-on-line.ts";

const day = 86_400_000;

test("now and every version are on the line, in their order", () => {
  const { at } = lineOf(
    [
      { n: 1, effectiveAt: 10 * day },
      { n: 2, effectiveAt: 30 * day },
    ],
    20 * day,
  );
  expect(at(10 * day)).toBeGreaterThan(0);
  expect(at(20 * day)).toBeCloseTo(0.5);
  expect(at(30 * day)).toBeLessThan(1);
});

test("a line of one instant still has two ends", () => {
  const { from, to, at } = lineOf([], 5 * day);
  expect(to - from).toBe(day);
  expect(at(5 * day)).toBe(0.5);
});
