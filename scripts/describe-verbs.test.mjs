import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

test("the door describes the answers that its router's types have now", () => {
  const made = execFileSync(process.execPath, [path("describe-verbs.mjs"), "--print"], { encoding: "utf8" });
  expect(readFileSync(path("../apps/api/src/openapi/verb-answers.gen.ts"), "utf8")).toBe(made);
});
