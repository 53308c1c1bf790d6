import { expect, test } from "vitest";
import { agoIn } from "./ago.ts";

const hour = 3_600_000;

test("a distance is told in the largest unit that it fills, both ways and in both languages", () => {
  expect(agoIn("en", -59_999)).toBe("now");
  expect(agoIn("en", -3 * hour)).toBe("3 hours ago");
  expect(agoIn("en", -23.9 * hour)).toBe("23 hours ago");
  expect(agoIn("en", -24 * hour)).toBe("yesterday");
  expect(agoIn("en", 12 * 24 * hour)).toBe("next week");
  expect(agoIn("zh-CN", 3 * 24 * hour)).toBe("3天后");
  expect(agoIn("zh-CN", -2 * hour)).toBe("2小时前");
});
