import { expect, test } from "vitest";
import { dayIn } from "./day-in.ts";

test("a day begins at midnight of the zone", () => {
  const late = new Date("2026-11-27T17:00:00Z");
  expect([dayIn("Asia/Shanghai", late), dayIn("UTC", late)]).toEqual(["2026-11-28", "2026-11-27"]);
});
