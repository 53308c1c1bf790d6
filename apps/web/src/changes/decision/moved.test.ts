import { expect, test } from "vitest";
import { movedBetween } from "./moved.ts";

const review = (...differences: object[]) => ({ groups: [{ differences }] }) as never;
const one = (key: string, weight = "minor", to = "b") => ({ key, class: weight, from: "a", to });

test("what came, what went, and what weighs or says something else is told apart", () => {
  const moved = movedBetween(
    review(one("stays"), one("goes"), one("weighs"), one("says")),
    review(one("stays"), one("comes"), one("weighs", "material"), one("says", "minor", "c")),
  );
  expect(moved.came.map(({ key }) => key)).toEqual(["comes"]);
  expect(moved.went.map(({ key }) => key)).toEqual(["goes"]);
  expect(moved.reweighed.map(({ key }) => key)).toEqual(["weighs", "says"]);
});
