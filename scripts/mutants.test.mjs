import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./pnpm.mjs";

const mutants = JSON.parse(readFileSync(join(root, "scripts/mutants.json"), "utf8"));

// A mutant whose place is gone breaks nothing and proves nothing.
test.each(mutants)("there is still a place to break: $name", ({ file, find, replace }) => {
  const text = readFileSync(join(root, file), "utf8");
  expect(text.split(find)).toHaveLength(2);
  expect(replace).not.toBe(find);
});
