import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alive, at } from "./holding.ts";

const dated = (...dates: readonly number[]) =>
  dates.map((effectiveAt, index) => ({ number: index + 1, effectiveAt }));
const numbers = (list: readonly { number: number }[]) => list.map((one) => one.number);
const histories = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 8 }).map((dates) => dated(...dates));

describe("an urgent fix before an announced addition", () => {
  // Number 1 from day 0, 2 announced for day 30; the fix is 3 from day 1, and 4 brings the announcement again.
  const story = dated(0, 30, 1, 30);
  test.each([
    [-1, null],
    [0, 1],
    [1, 3],
    [29, 3],
    [30, 4],
  ])("on day %i number %s holds", (day, number) => {
    expect(at(story, day)?.number ?? null).toBe(number);
  });

  test("what it superseded never comes into force", () => {
    expect(numbers(alive(story))).toEqual([1, 3, 4]);
  });

  test("calling the announcement off supersedes it at its own date", () => {
    expect(numbers(alive(dated(0, 30, 1, 30, 30)))).toEqual([1, 3, 5]);
  });
});

test("what is alive is what holds at some instant", () => {
  fc.assert(
    fc.property(histories, (all) => {
      const held = Array.from({ length: 8 }, (_, t) => at(all, t)?.number ?? 0).filter((n) => n > 0);
      expect(numbers(alive(all))).toEqual([...new Set(held)].sort((a, b) => a - b));
    }),
  );
});

test("the order in which they are given does not matter", () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 0, max: 6 }), (all, t) => {
      const turned = [...all].reverse();
      expect(at(turned, t)).toBe(at(all, t));
      expect(alive(turned)).toEqual(alive(all));
    }),
  );
});
