import { expect, test } from "vitest";
import { alike } from "./alike.ts";

test("rows of one key stand together where the first stood; few, and those without a key, stay alone", () => {
  const rows = ["a1", "x", "a2", "b1", "a3", "x", "b2"];
  const keyOf = (row: string) => (row === "x" ? null : row.slice(0, 1));
  expect(alike(rows, { keyOf, fewest: 3 })).toEqual([["a1", "a2", "a3"], ["x"], ["b1"], ["x"], ["b2"]]);
});
