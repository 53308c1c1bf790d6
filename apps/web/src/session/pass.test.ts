import { expect, test } from "vitest";
import { leavePass, takePass } from "./pass.ts";

test("a pass is good once, for the session it was left with", () => {
  const ada = leavePass("session=ada");
  const ben = leavePass("session=ben");
  expect(takePass(ben)).toBe("session=ben");
  expect(takePass(ada)).toBe("session=ada");
  expect(takePass(ada)).toBeNull();
  expect(takePass("made-up")).toBeNull();
});
