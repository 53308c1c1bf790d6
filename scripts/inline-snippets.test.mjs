import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

test("the portal offers the samples that stand in docs/embedding", () => {
  const made = execFileSync(process.execPath, [path("inline-snippets.mjs"), "--print"], { encoding: "utf8" });
  expect(readFileSync(path("../apps/web/src/embedding/samples.gen.ts"), "utf8")).toBe(made);
});
