import { expect, test } from "vitest";
import { dayIn } from "../../words/day-in.ts";
import { earliestDay, noticeOwed, plusDays } from "./notice.ts";

const group = (apps: string[], noticeDays: number, actions: string[], isNew = false) =>
  ({ apps: apps.map((id) => ({ id })), noticeDays, isNew, effect: { judgement: { actions } } }) as never;
const owed = (groups: never[], waiting: string[] = [], isCorrection = false) =>
  noticeOwed(groups, { waiting: new Set(waiting), isCorrection });

test("a day begins where the registry is", () => {
  expect(dayIn("Asia/Shanghai", Date.parse("2026-12-04T16:30:00Z"))).toBe("2026-12-05");
  expect(plusDays("2026-12-30", 3)).toBe("2027-01-02");
});

test("the notice of a whole day more keeps the promise whatever the hour of the decision", () => {
  expect(earliestDay("2026-12-01", 7)).toBe("2026-12-09");
});

test("the longest promise counts, among apps that must tell their users and take the change", () => {
  expect(owed([group(["a"], 7, ["U", "N"]), group(["kids"], 14, ["N"])])).toBe(14);
  expect(owed([group(["a"], 7, ["U", "N"]), group(["kids"], 14, ["N"])], ["kids"])).toBe(7);
  expect(owed([group(["a"], 7, ["U"])])).toBe(0);
});

test("nobody was promised anything by a page that is new, and a correction cannot wait", () => {
  expect(owed([group(["a"], 7, ["N"], true)])).toBe(0);
  expect(owed([group(["a"], 7, ["N"])], [], true)).toBe(0);
});
