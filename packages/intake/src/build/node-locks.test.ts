// What the lockfiles of pnpm, Yarn and Bun say in their several versions.
import { expect, test } from "vitest";
import { readBuild } from "./read.ts";

async function rows(path: string, ...lines: string[]) {
  const { packages, faults } = await readBuild({ path, text: `${lines.join("\n")}\n` });
  expect(faults).toEqual([]);
  return packages.map((one) => [`${one.name}@${one.version}`, one.direct, one.notShipped]);
}

test("pnpm 5: names by slashes, peers behind an underscore, other hosts, and archives by their own name", async () => {
  const found = await rows(
    "pnpm-lock.yaml",
    "lockfileVersion: 5.4",
    "specifiers:",
    "  '@crumbs/push': ^3.0.0",
    "dependencies:",
    "  '@crumbs/push': 3.1.0_react@18.0.0",
    "packages:",
    "  /@crumbs/push/3.1.0_react@18.0.0:",
    "    resolution: {integrity: sha512-x}",
    "    dev: false",
    "  /@crumbs/push/3.1.0_react@17.0.0:",
    "    dev: true",
    "  /mocha/10.0.0:",
    "    dev: true",
    "  registry.example.org/grains/1.0.0:",
    "    dev: false",
    "  github.com/mill/husk/0a1b2c:",
    "    name: husk",
    "    version: 2.0.0",
  );
  expect(found).toEqual([
    ["@crumbs/push@3.1.0", true, null],
    ["mocha@10.0.0", false, "dev-only"],
    ["grains@1.0.0", false, null],
    ["husk@2.0.0", false, null],
  ]);
});

test("pnpm 6: names by an at sign, peers in brackets", async () => {
  const found = await rows(
    "pnpm-lock.yaml",
    "lockfileVersion: '6.1'",
    "importers:",
    "  apps/a:",
    "    dependencies:",
    "      '@crumbs/push':",
    "        specifier: ^3.0.0",
    "        version: 3.1.0(react@18.0.0)(vue@3.0.0)",
    "packages:",
    "  /@crumbs/push@3.1.0(react@18.0.0)(vue@3.0.0):",
    "    dev: false",
    "  /mocha@10.0.0:",
    "    dev: true",
  );
  expect(found).toEqual([
    ["@crumbs/push@3.1.0", true, null],
    ["mocha@10.0.0", false, "dev-only"],
  ]);
});

test("pnpm 9: what ships is what dependencies reach, aliases and circles included", async () => {
  const found = await rows(
    "pnpm-lock.yaml",
    "lockfileVersion: '9.0'",
    "importers:",
    "  .:",
    "    optionalDependencies:",
    "      kernel:",
    "        specifier: npm:grains@^1.0.0",
    "        version: grains@1.0.2",
    "    devDependencies:",
    "      mocha:",
    "        specifier: ^10.0.0",
    "        version: 10.0.0",
    "packages:",
    "  grains@1.0.2: {}",
    "  husk@2.0.0: {}",
    "  mocha@10.0.0: {}",
    "  bran@1.0.0: {}",
    "snapshots:",
    "  grains@1.0.2:",
    "    dependencies:",
    "      husk: 2.0.0",
    "  husk@2.0.0:",
    "    dependencies:",
    "      grains: 1.0.2",
    "  mocha@10.0.0:",
    "    dependencies:",
    "      bran: 1.0.0",
    "  bran@1.0.0: {}",
  );
  expect(found).toEqual([
    ["grains@1.0.2", true, null],
    ["husk@2.0.0", false, null],
    ["mocha@10.0.0", true, "dev-only"],
    ["bran@1.0.0", false, "dev-only"],
  ]);
});

test("pnpm from 11 on: what pnpm itself needs stands in a document before the project's, and is no part of it", async () => {
  const own = [
    "---",
    "lockfileVersion: '9.0'",
    "importers:",
    "  .:",
    "    packageManagerDependencies:",
    "      pnpm:",
    "        specifier: 12.3.4",
    "        version: 12.3.4",
    "packages:",
    "  pnpm@12.3.4: {}",
  ];
  const project = [
    "lockfileVersion: '9.0'",
    "importers:",
    "  .:",
    "    dependencies:",
    "      grains:",
    "        specifier: ^1.0.0",
    "        version: 1.0.2",
    "packages:",
    "  grains@1.0.2: {}",
    "snapshots:",
    "  grains@1.0.2: {}",
  ];
  expect(await rows("pnpm-lock.yaml", ...own, "---", ...project)).toEqual([["grains@1.0.2", true, null]]);
  const broken = [...own, "---", ...project.slice(0, 5), "      grains:"].join("\n");
  expect((await readBuild({ path: "pnpm-lock.yaml", text: broken })).faults).toMatchObject([{ line: 17 }]);
  const { packages, faults } = await readBuild({ path: "pnpm-lock.yaml", text: own.join("\n") });
  expect({ packages, faults }).toMatchObject({
    packages: [],
    faults: [{ expected: "pnpm-packages", line: 10 }],
  });
});

test("Yarn: what is for development the manifest beside tells, where it is that of the only project", async () => {
  const classic = [
    "# yarn lockfile v1",
    '"@crumbs/push@^3.0.0":',
    '  version "3.1.0"',
    "  dependencies:",
    '    grains "^1.0.0"',
    "grains@1.0.2, grains@^1.5.0:",
    '  version "1.0.2"',
    "mocha@^10.0.0:",
    '  version "10.0.0"',
    "  dependencies:",
    '    "@s/bran" "^1.0.0"',
    '"@s/bran@^1.0.0":',
    '  version "1.0.0"',
  ].join("\n");
  const berry = [
    "__metadata:",
    "  version: 8",
    '"app@workspace:.":',
    '  resolution: "app@workspace:."',
    '"@crumbs/push@npm:^3.0.0":',
    "  version: 3.1.0",
    '  resolution: "@crumbs/push@npm:3.1.0"',
    "  dependencies:",
    '    grains: "npm:^1.0.0"',
    '"grains@npm:^1.5.0":',
    "  version: 1.0.2",
    '  resolution: "grains@npm:1.0.2"',
    '"mocha@npm:^10.0.0":',
    "  version: 10.0.0",
    '  resolution: "mocha@npm:10.0.0"',
    "  dependencies:",
    '    "@s/bran": "npm:^1.0.0"',
    '"@s/bran@npm:^1.0.0":',
    "  version: 1.0.0",
    '  resolution: "@s/bran@npm:1.0.0"',
    "  languageName: node",
    "  linkType: hard",
  ].join("\n");
  const project = { dependencies: { "@crumbs/push": "^3.0.0" }, devDependencies: { mocha: "^10.0.0" } };
  for (const text of [classic, berry]) {
    const beside = async (manifest: object | null) => {
      const input = { path: "yarn.lock", text, ...(manifest && { manifest: JSON.stringify(manifest) }) };
      const { packages, faults } = await readBuild(input);
      expect(faults).toEqual([]);
      return packages.map((one) => [one.name, one.direct, one.notShipped]);
    };
    // The range of grains was overridden: it ships all the same.
    expect(await beside(project)).toEqual([
      ["@crumbs/push", true, null],
      ["grains", false, null],
      ["mocha", true, "dev-only"],
      ["@s/bran", false, "dev-only"],
    ]);
    const names = ["@crumbs/push", "grains", "mocha", "@s/bran"];
    const untold = names.map((name) => [name, null, null]);
    expect(await beside(null)).toEqual(untold);
    expect(await beside({ ...project, workspaces: ["packages/*"] })).toEqual(untold);
  }
});

test("Yarn 2 and later: workspaces and patches are no packages, aliases have their real names", async () => {
  const found = await rows(
    "yarn.lock",
    "__metadata:",
    "  version: 8",
    '"app@workspace:.":',
    "  version: 0.0.0-use.local",
    '  resolution: "app@workspace:."',
    "  dependencies:",
    '    "@crumbs/push": "npm:^3.0.0"',
    "  languageName: unknown",
    "  linkType: soft",
    '"@crumbs/push@npm:^3.0.0":',
    "  version: 3.1.0",
    '  resolution: "@crumbs/push@npm:3.1.0"',
    '"kernel@npm:grains@^1.0.0":',
    "  version: 1.0.2",
    '  resolution: "grains@npm:1.0.2"',
    '"husk@patch:husk@npm%3A^1.0.0#./husk.patch":',
    "  version: 1.0.0",
    '  resolution: "husk@patch:husk@npm%3A1.0.0#./husk.patch::version=1.0.0&hash=00"',
    "  languageName: node",
    "  linkType: hard",
  );
  expect(found).toEqual([
    ["@crumbs/push@3.1.0", null, null],
    ["grains@1.0.2", null, null],
  ]);
});

test("Bun: a package lies with the one that needs it or further out; workspaces are no packages", async () => {
  const found = await rows(
    "bun.lock",
    '{"lockfileVersion": 1, "workspaces": {"": {"dependencies": {"a": "1"}}, "ours": {"devDependencies": {"d": "1"}}},',
    '"packages": {',
    '  "a": ["a@1.0.0", "", {"dependencies": {"@s/b": "1"}}, "sha512-x"],',
    '  "@s/b": ["@s/b@2.0.0", "", {}, "sha512-x"],',
    '  "a/@s/b": ["@s/b@1.0.0", "", {"dependencies": {"c": "1"}}, "sha512-x"],',
    '  "c": ["c@github:o/c#0a1b", {"dependencies": {"a": "1"}}, "0a1b"],',
    '  "d": ["d@1.0.0", "", {}, "sha512-x"],',
    '  "ours": ["ours@workspace:ours"],',
    "}}",
  );
  expect(found).toEqual([
    ["a@1.0.0", true, null],
    ["@s/b@2.0.0", false, "dev-only"],
    ["@s/b@1.0.0", false, null],
    ["c@github:o/c#0a1b", false, null],
    ["d@1.0.0", true, "dev-only"],
  ]);
});
