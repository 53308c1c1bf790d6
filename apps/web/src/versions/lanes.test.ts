import { expect, test } from "vitest";
import { lanesOf } from "./lanes.ts";

const day = 86_400_000;
const version = (
  n: number,
  publishedAt: number,
  effectiveAt: number,
  is: "came" | "announced" | "withdrawn",
) => ({
  n,
  publishedAt: publishedAt * day,
  effectiveAt: effectiveAt * day,
  fate: { is },
});

test("each version is in force until the next one comes", () => {
  const { lanes, from, to, now } = lanesOf(
    [version(1, 0, 0, "came"), version(2, 40, 50, "came"), version(3, 60, 100, "announced")],
    { now: 80 * day, most: 10 },
  );
  expect([from, to]).toEqual([0, 108 * day]);
  expect(now).toBeCloseTo(80 / 108);
  const part = (days: number) => expect.closeTo(days / 108, 9);
  expect(lanes).toEqual([
    {
      n: 3,
      fate: "announced",
      announced: { from: part(60), to: part(100) },
      inForce: { from: part(100), to: 1 },
    },
    {
      n: 2,
      fate: "came",
      announced: { from: part(40), to: part(50) },
      inForce: { from: part(50), to: part(100) },
    },
    { n: 1, fate: "came", announced: null, inForce: { from: 0, to: part(50) } },
  ]);
});

test("what was withdrawn was announced and never in force, and cuts no other short", () => {
  const versions = [version(1, 0, 0, "came"), version(2, 10, 40, "withdrawn")];
  const { lanes, to } = lanesOf(versions, { now: 20 * day, most: 10 });
  expect(lanes[0]).toMatchObject({ n: 2, inForce: null });
  expect(lanes[1]?.inForce).toEqual({ from: 0, to: 1 });
  expect(to).toBeGreaterThan(40 * day);
});

test("of very many the newest are shown, from where they begin", () => {
  const many = Array.from({ length: 30 }, (_, at) => version(at + 1, at, at, "came"));
  const { lanes, from } = lanesOf(many, { now: 30 * day, most: 5 });
  expect(lanes.map(({ n }) => n)).toEqual([30, 29, 28, 27, 26]);
  expect(from).toBe(25 * day);
});

test("one version, published this instant, is one bar", () => {
  const { lanes } = lanesOf([version(1, 5, 5, "came")], { now: 5 * day, most: 5 });
  expect(lanes).toEqual([{ n: 1, fate: "came", announced: null, inForce: { from: 0, to: 1 } }]);
});
