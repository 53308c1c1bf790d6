// Files that somebody broke or made to do harm: each ends in time, with what was expected and where.
import { describe, expect, test } from "vitest";
import { readBuild } from "./read.ts";

const many = 200_000;
const cyclone = '{"bomFormat":"CycloneDX","specVersion":"1.5","components":';

describe("a version from the future", () => {
  test.each([
    ["pnpm-lock.yaml", "lockfileVersion: '12.0'\n\nimporters:\n", 1],
    ["yarn.lock", "# yarn lockfile v7\n\na@1:\n  version 1\n", 1],
    ["yarn.lock", "__metadata:\n  version: 99\n", 2],
    ["bun.lock", '{\n"lockfileVersion": 9,\n"workspaces": {},\n"packages": {}}', 2],
    ["oh-package-lock.json5", '{\n"lockfileVersion": 9,\n"specifiers": {},\n"packages": {}}', 2],
    ["Package.resolved", '{"pins": [],\n"version": 9}', 2],
    ["bom.json", '{"bomFormat": "CycloneDX",\n"specVersion": "9.0", "components": []}', 2],
    ["bom.xml", '<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/9.0"/>', 2],
    ["a.spdx.json", '{\n"spdxVersion": "SPDX-9.0"}', 2],
    ["a.spdx", "SPDXVersion: SPDX-9.0\n", 1],
    ["a.spdx", "", 1],
    ["a.jsonld", '{"@context":"https://spdx.org/rdf/3.0.1/x",\n"@graph":[{"specVersion":"9.0"}]}', 2],
  ])("of %s: %j", async (path, text, line) => {
    expect((await readBuild({ path, text })).faults).toMatchObject([{ expected: "known-version", line }]);
  });
});

describe("a file cut off in the middle", () => {
  test.each([
    ["yarn.lock", '# yarn lockfile v1\n\na@^1:\n  version "1.0.0"\n\nb@^1:\n', "yarn-entry", 6],
    ["pubspec.lock", "packages:\n  a:\n    dependency: transitive\n", "pub-package", 2],
    ["bun.lock", '{\n"lockfileVersion": 1,\n"workspaces": {', "json-key", 3],
    ["oh-package.json5", "{\n  dependencies: {\n", "json5", 3],
    ["libs.versions.toml", "[versions]\na = '1'\n[libraries]\nb = { module = ", "toml", 4],
    ["Cartfile.resolved", 'github "a/b" "1.0"\ngithub "c/', "cartfile-line", 2],
    ["pom.xml", "<project>\n<dependencies>\n<dependency>", "xml", 3],
    ["bom.xml", '<bom xmlns="http://cyclonedx.org/schema/bom/1.4">\n<components>', "xml", 2],
    ["a.spdx", "SPDXVersion: SPDX-2.3\nPackageComment: <text>a\nb\n", "spdx-line", 4],
    ["Package.resolved", '{"version": 2, "pins": [{\n"identity":', "json-value", 2],
  ])("%s is not taken for a shorter one", async (path, text, expected, line) => {
    expect((await readBuild({ path, text })).faults).toMatchObject([
      { code: "input.malformed", expected, line },
    ]);
  });
});

describe("a key that stands twice", () => {
  test.each([
    [
      "package-lock.json",
      '{"lockfileVersion": 3, "packages": {\n"node_modules/a": {},\n"node_modules/a": {}}}',
      3,
    ],
    ["package.json", '{"name":"a","dependencies":{\n"b":"1",\n"b":"2"}}', 3],
    ["oh-package.json5", '{"modelVersion":"5","dependencies":{\n"b":"1",\n"b":"2"}}', 3],
    ["pubspec.lock", 'packages:\n  a:\n    dependency: transitive\n    version: "1"\n    version: "2"\n', 5],
    ["libs.versions.toml", '[libraries]\na = "g:a:1"\na = "g:b:1"\n', 3],
  ])("in %s", async (path, text, line) => {
    const { faults } = await readBuild({ path, text });
    expect(faults[0]).toMatchObject({ line });
    expect(["unique-key", "toml"]).toContain(faults[0]?.expected);
  });
});

describe("nesting, repetition and entities without end", () => {
  test.each([
    ["bom.json", `${cyclone}${'[{"name":"a","components":'.repeat(many)}[]${"}]".repeat(many)}}`, 1],
    ["bom.json", `${cyclone}${"[".repeat(many)}`, 0],
    ["bun.lock", `{"lockfileVersion":1,"workspaces":{},${'"\\'.repeat(many)}`, 0],
    ["bun.lock", `{"lockfileVersion":1,"workspaces":{},${",".repeat(many)}`, 0],
    ["oh-package.json5", `{dependencies:${"[".repeat(many)}`, 0],
    ["libs.versions.toml", `[libraries]\na=${"[".repeat(many)}`, 0],
    ["pom.xml", `<project>${"<a>".repeat(many)}`, 0],
    [
      "bom.xml",
      `<bom xmlns="http://cyclonedx.org/schema/bom/1.4"><components>${"<component>".repeat(many)}`,
      0,
    ],
    ["bom.xml", '<!DOCTYPE b [<!ENTITY a "&b;&b;"><!ENTITY b "x">]><bom xmlns="x"><a>&a;</a></bom>', 0],
    ["build.gradle", `dependencies {\nimplementation ${" ".repeat(many)}x`, 0],
    ["build.gradle", "/*/".repeat(many), 0],
    ["build.gradle", `dependencies {\n${"implementation '".repeat(many)}`, 0],
    ["Podfile", `platform :ios\npod 'A', :configurations => [${"[ ".repeat(many)}`, 1],
    ["a.spdx", `SPDXVersion: SPDX-2.3\nPackageName: ${" ".repeat(many)}\u2028x`, 1],
    ["yarn.lock", `# yarn lockfile v1\n${"a".repeat(many)}`, 0],
    ["Package.resolved", `{"version":2,"pins":[{"location":"${"@:/".repeat(many)}"}]}`, 1],
  ])("%s number %#", async (path, text, packages) => {
    expect((await readBuild({ path, text })).packages).toHaveLength(packages);
  });
});

test("a name that other programs treat in a special way is a name like any other", async () => {
  const lock =
    "lockfileVersion: '6.0'\npackages:\n  /__proto__@1.0.0:\n    dev: true\n  /constructor@1.0.0:\n    dev: false\n";
  const { packages } = await readBuild({ path: "pnpm-lock.yaml", text: lock });
  expect(packages.map((one) => [one.name, one.notShipped])).toEqual([
    ["__proto__", "dev-only"],
    ["constructor", null],
  ]);
});
