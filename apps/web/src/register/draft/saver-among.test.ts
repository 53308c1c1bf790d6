import { expect, test } from "vitest";
import { saverAmong } from "./saver-among.ts";

test.each([
  { authors: ["ada"], is: "you" },
  { authors: ["grace"], is: "another" },
  { authors: ["ada", "grace"], is: "either" },
])("of a change by $authors, Ada is told that $is saved it", ({ authors, is }) => {
  expect(saverAmong(authors, "ada")).toBe(is);
});
