import { expect, test } from "vitest";
import { oneLine, reasonOf } from "./reason.ts";

const more = (count: number) => `and ${count} more`;

test("a reason tells what fits and counts the rest", () => {
  expect(reasonOf("Read.", { lines: ["a", "b"], more })).toBe("Read.\na\nb");
  const long = reasonOf("Read.", { lines: Array.from({ length: 100 }, () => "x".repeat(150)), more });
  expect(long.length).toBeLessThanOrEqual(4000);
  const told = long.split("\n").length - 2;
  expect(long.endsWith(`and ${100 - told} more`)).toBe(true);
});

test("a line holds no control or direction characters and is of a length that people read", () => {
  expect(oneLine("a\u0000\u202e\n b")).toBe("a b");
  expect(oneLine("字".repeat(500))).toHaveLength(191);
});
