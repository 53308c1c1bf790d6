import type { Day } from "@pilu/schema";
import { expect, test } from "vitest";
import { dueOf } from "./due.ts";

test("a duty is overdue the day after, and soon within a week", () => {
  const days = ["2026-11-26", "2026-11-27", "2026-12-04", "2026-12-05"] as Day[];
  expect(days.map((day) => dueOf(day, "2026-11-27" as Day))).toEqual(["overdue", "soon", "soon", "later"]);
});
