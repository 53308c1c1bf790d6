import { expect, test } from "vitest";
import { isInRange } from "./version-range.ts";

test.each<[string, string, boolean | null]>([
  ["6.4.5", "6.4.5", true],
  ["6.4.6", "6.4.5", false],
  ["6.10.0", ">=6.9 <7", true],
  ["7.0", ">=6.9 <7", false],
  ["6.10.0", ">= 6.9 < 7", true],
  ["6.4.9", "6.4.x", true],
  ["6.5.0", "6.4.x", false],
  ["6.9.1", "^6.4", true],
  ["7.0.0", "^6.4", false],
  ["6.4.9", "~6.4.1", true],
  ["6.5.0", "~6.4.1", false],
  ["1.9", "~> 1.2", true],
  ["6.4", "[6.4,7.0)", true],
  ["7.0", "[6.4,7.0)", false],
  ["8.1", "[6.4,]", true],
  ["9.0", "6.x || 9.x", true],
  ["6.4.0-beta", ">=6.4.0", false],
  ["6.4.5", "the newest", null],
  ["6.4.5", "6.x and up", null],
])("%s in %j: %j", (version, range, expected) => {
  expect(isInRange(version, range)).toBe(expected);
});
