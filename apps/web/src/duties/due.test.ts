import { expect, test } from "vitest";
import { dayIn, dueOf } from "./due.ts";

test("a duty is overdue the day after, and soon within a week", () => {
  const today = "2026-11-27";
  expect(["2026-11-26", today, "2026-12-04", "2026-12-05"].map((day) => dueOf(day, today))).toEqual([
    "overdue",
    "soon",
    "soon",
    "later",
  ]);
});

test("a day begins at midnight of the zone", () => {
  const late = new Date("2026-11-27T17:00:00Z");
  expect([dayIn("Asia/Shanghai", late), dayIn("UTC", late)]).toEqual(["2026-11-28", "2026-11-27"]);
});
