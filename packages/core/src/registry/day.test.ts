import { expect, test } from "vitest";
import { beginningOf, dayAt } from "./day.ts";

test.each([
  ["2026-12-01", "Asia/Shanghai", "2026-11-30T16:00:00.000Z"],
  ["2026-12-01", "UTC", "2026-12-01T00:00:00.000Z"],
  ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
  ["2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00.000Z"],
  ["2026-10-26", "Europe/Berlin", "2026-10-25T23:00:00.000Z"],
  ["2026-07-01", "America/Los_Angeles", "2026-07-01T07:00:00.000Z"],
  ["2026-01-01", "Pacific/Kiritimati", "2025-12-31T10:00:00.000Z"],
  // Clocks in Cairo went from 23:59:59 to 01:00: the day had no midnight.
  ["2026-04-24", "Africa/Cairo", "2026-04-23T22:00:00.000Z"],
])("%s begins in %s at %s", (day, zone, instant) => {
  const at = beginningOf(day, zone);
  expect(new Date(at).toISOString()).toBe(instant);
  expect(dayAt(at, zone)).toBe(day);
  expect(dayAt(at - 1, zone) < day).toBe(true);
});
