import { expect, test } from "vitest";
import { pairOf } from "./pair.ts";

test("an address names the version before and the one after", () => {
  expect(pairOf("3...7")).toEqual({ from: 3, to: 7 });
  expect(pairOf("7...3")).toEqual({ from: 7, to: 3 });
});

test.each(["", "3", "3..7", "0...1", "03...7", "a...b", "3...7...9", "-1...2", "1...9999999999"])(
  "%j names no two versions",
  (text) => {
    expect(pairOf(text)).toBeNull();
  },
);
