import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pageWords } from "./write-page-words.mjs";

const standing = readFileSync(new URL("../apps/web/src/words/page-words.gen.ts", import.meta.url), "utf8");

test("every page takes along the words that its modules use now", () => {
  expect(standing).toBe(pageWords());
});

test("a page does not take along what it never says", () => {
  const [, queue = ""] = /"\/changes": \[([^\]]*)\]/.exec(standing) ?? [];
  expect(queue).toContain('"queue"');
  expect(queue).not.toContain('"imports"');
});
