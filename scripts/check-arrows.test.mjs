import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { brokenArrows } from "./check-arrows.mjs";

const arrows = JSON.parse(readFileSync(new URL("arrows.json", import.meta.url), "utf8"));

function house(files) {
  const root = mkdtempSync(join(tmpdir(), "pilu-house-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
const room = (path, file, text) =>
  brokenArrows(house({ [`${path}/package.json`]: "{}", [`${path}/${file}`]: text }), arrows);

test("an arrow of the house is let through", () => {
  expect(room("packages/core", "src/a.ts", 'import { openStore } from "@pilu/db";\n')).toEqual([]);
});

test("disclosure may not see the store, and the place is named", () => {
  const broken = room("packages/disclosure", "src/a.ts", '\nimport type { Store } from "@pilu/db";\n');
  expect(broken).toHaveLength(1);
  expect(broken[0].place).toBe("packages/disclosure/src/a.ts:2");
  expect(broken[0].message).toContain("disclosure -> db");
});

test("a re-export is an arrow too", () => {
  expect(room("packages/catalog", "src/a.ts", 'export { scan } from "@pilu/intake";\n')).toHaveLength(1);
});

test("the command line loads core on demand only", () => {
  expect(room("apps/cli", "src/a.ts", 'import { openCore } from "@pilu/core";\n')[0].message).toContain(
    "on demand",
  );
  expect(room("apps/cli", "src/a.ts", 'const core = await import("@pilu/core");\n')).toEqual([]);
});

test("the portal takes types of the API and nothing else", () => {
  expect(room("apps/web", "src/a.tsx", 'import type { AppRouter } from "@pilu/api";\n')).toEqual([]);
  expect(room("apps/web", "src/a.tsx", 'import { router } from "@pilu/api";\n')[0].message).toContain(
    "types only",
  );
});

test("only the store's room imports drizzle-orm", () => {
  expect(room("packages/core", "src/a.ts", 'import { eq } from "drizzle-orm";\n')[0].message).toContain(
    "packages/db",
  );
  expect(room("packages/db", "src/a.ts", 'import { eq } from "drizzle-orm";\n')).toEqual([]);
});

test("pure rooms import nothing of Node, their tests may", () => {
  expect(room("packages/disclosure", "src/a.ts", 'import { createHash } from "node:crypto";\n')).toHaveLength(
    1,
  );
  expect(room("packages/disclosure", "src/a.test.ts", 'import { createHash } from "node:crypto";\n')).toEqual(
    [],
  );
});

test("a room without arrows is refused", () => {
  expect(room("packages/attic", "src/a.ts", "")[0].message).toContain("arrows.json");
});
