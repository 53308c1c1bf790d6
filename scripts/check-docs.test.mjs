import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lostReferences } from "./check-docs.mjs";

const root = mkdtempSync(join(tmpdir(), "pilu-docs-"));
mkdirSync(join(root, "packages/schema"), { recursive: true });
writeFileSync(join(root, "package.json"), JSON.stringify({ scripts: { start: "" } }));

function lost(text) {
  writeFileSync(join(root, "README.md"), text);
  return lostReferences(root, ["README.md"]).map((one) => `${one.place} ${one.message}`);
}

test("a path that exists may be named", () => {
  expect(lost("see `packages/schema` and run `npm run start`")).toEqual([]);
});
test("a path that is gone is named with its line", () => {
  expect(lost("a\nsee `packages/gone/src`")).toEqual([
    "README.md:2 names packages/gone/src, which does not exist",
  ]);
});
test("a broken link and an unknown script are found", () => {
  expect(lost("[here](docs/none.md), `npm run nothing`")).toHaveLength(2);
});
