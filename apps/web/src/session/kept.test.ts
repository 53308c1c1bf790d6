import { beforeEach, expect, test } from "vitest";
import { forgetAllOf, forgetOld, keep, placeOf, readKept } from "./kept.ts";
import { MemoryStorage } from "./memory-storage.ts";

const days30 = 30 * 86_400_000;

beforeEach(() => {
  globalThis.localStorage = new MemoryStorage();
});

test("what somebody has begun is theirs alone, and is there when they come back", () => {
  keep(placeOf("ada", "comment:c1:"), "Half a thought");
  expect(readKept(placeOf("ben", "comment:c1:"))).toBeNull();
  keep(placeOf("ben", "comment:c1:"), "Another");
  forgetAllOf("ben");
  expect(readKept(placeOf("ben", "comment:c1:"))).toBeNull();
  expect(readKept(placeOf("ada", "comment:c1:"))).toBe("Half a thought");
});

test("30 days later it is gone, whoever began it", () => {
  keep(placeOf("ada", "comment:c1:"), "Half a thought");
  localStorage.setItem(placeOf("ben", "draft:c2"), "not what was kept");
  forgetOld(Date.now() + days30 - 60_000);
  expect(localStorage.length).toBe(1);
  expect(readKept(placeOf("ada", "comment:c1:"), Date.now() + days30)).toBeNull();
  forgetOld(Date.now() + days30);
  expect(localStorage.length).toBe(0);
});
