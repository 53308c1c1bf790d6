import { expect, test } from "vitest";
import { readBuild } from "./read.ts";

const read = (value: unknown) =>
  readBuild({
    path: "package-lock.json",
    text: typeof value === "string" ? value : JSON.stringify(value, null, 2),
  });
const named = async (value: unknown) =>
  Object.fromEntries((await read(value)).packages.map((one) => [`${one.name}@${one.version}`, one]));

const lock = (packages: object) => ({ name: "app", lockfileVersion: 3, requires: true, packages });

test("installed packages are those below node_modules, with their real names", async () => {
  const found = await named(
    lock({
      "": { dependencies: { crumbs: "^1.0.0", kernel: "npm:grains@^2.0.0" } },
      "node_modules/crumbs": { version: "1.2.3" },
      "node_modules/kernel": { name: "grains", version: "2.0.1" },
      "node_modules/@scope/husk": { version: "0.1.0" },
      "node_modules/crumbs/node_modules/grains": { version: "1.0.0" },
      "node_modules/ours": { resolved: "packages/ours", link: true },
      "packages/ours": { version: "0.0.0" },
    }),
  );
  expect(Object.keys(found).sort()).toEqual([
    "@scope/husk@0.1.0",
    "crumbs@1.2.3",
    "grains@1.0.0",
    "grains@2.0.1",
  ]);
  expect(found["crumbs@1.2.3"]?.direct).toBe(true);
  expect(found["grains@2.0.1"]?.direct).toBe(true);
  expect(found["grains@1.0.0"]?.direct).toBe(false);
});

test("what a workspace asks for is asked for, where Node would find it", async () => {
  const found = await named(
    lock({
      "": { workspaces: ["packages/*"] },
      "packages/ours": { dependencies: { crumbs: "1", grains: "1" } },
      "packages/ours/node_modules/crumbs": { version: "1.0.0" },
      "node_modules/crumbs": { version: "2.0.0" },
      "node_modules/grains": { version: "1.0.0" },
    }),
  );
  expect(found["crumbs@1.0.0"]?.direct).toBe(true);
  expect(found["crumbs@2.0.0"]?.direct).toBe(false);
  expect(found["grains@1.0.0"]?.direct).toBe(true);
});

test("development packages do not ship, unless the same one is installed for the app elsewhere", async () => {
  const found = await named(
    lock({
      "node_modules/a": { version: "1.0.0", dev: true },
      "node_modules/b": { version: "1.0.0", devOptional: true },
      "node_modules/c": { version: "1.0.0", optional: true },
      "node_modules/d": { version: "1.0.0", dev: true },
      "node_modules/c/node_modules/d": { version: "1.0.0" },
    }),
  );
  expect(Object.values(found).map((one) => one.notShipped)).toEqual(["dev-only", "dev-only", null, null]);
});

test("version 1 is read to the bottom", async () => {
  const found = await named({
    lockfileVersion: 1,
    dependencies: {
      crumbs: { version: "1.0.0", dependencies: { grains: { version: "2.0.0" } } },
      kernel: { version: "npm:@scope/husk@3.0.0", dev: true },
    },
  });
  expect(Object.keys(found).sort()).toEqual(["@scope/husk@3.0.0", "crumbs@1.0.0", "grains@2.0.0"]);
  expect(found["@scope/husk@3.0.0"]?.notShipped).toBe("dev-only");
});

test("a project without dependencies is whole", async () => {
  expect(await read({ name: "app", lockfileVersion: 1 })).toMatchObject({ packages: [], faults: [] });
  expect(await read(lock({}))).toMatchObject({ packages: [], faults: [] });
});

test("names that other programs treat in a special way are names like any other", async () => {
  expect(
    Object.keys(
      await named(
        '{"lockfileVersion":3,"packages":{"node_modules/__proto__":{"version":"1.0.0"},"node_modules/constructor":{"version":"2.0.0"}}}',
      ),
    ),
  ).toEqual(["__proto__@1.0.0", "constructor@2.0.0"]);
});

test.each([
  ["a text cut off", '{\n  "lockfileVersion": 3,\n  "packages": {\n    "node_modules/a": {', "json-key", 4],
  ["a comma too many", '{\n  "lockfileVersion": 3,\n}', "json-key", 3],
  ["a comma too few", '{\n  "lockfileVersion": 3\n  "packages": {}\n}', "json-comma-or-end", 3],
  ["no value", '{\n  "lockfileVersion":\n}', "json-value", 3],
  ["a string without its end", '{\n  "lockfileVersion": "3\n}', "json-string", 2],
  ["something after the end", '{"lockfileVersion":3,"packages":{}}\n\n{}', "json-end", 3],
  ["a single quote", "{\n  'lockfileVersion': 3\n}", "json-key", 2],
  ["a list", "[]", "lock-object", 1],
  ["a version to come", '{\n  "name": "a",\n  "lockfileVersion": 9,\n  "packages": {}\n}', "lock-version", 3],
  [
    "packages that are no object",
    '{\n  "lockfileVersion": 3,\n  "packages": 1\n, "dependencies": 2}',
    "lock-packages",
    1,
  ],
  [
    "an entry that is no object",
    '{\n  "lockfileVersion": 3,\n  "packages": {\n    "node_modules/a": 1\n  }\n}',
    "lock-entry",
    4,
  ],
  ["an empty file", "", "json-value", 1],
])("%s is named with its line", async (_, text, expected, line) => {
  expect((await read(text)).faults).toMatchObject([{ code: "input.malformed", line, expected }]);
});

test("nesting without end is refused in time", async () => {
  expect(
    (await read(`{"lockfileVersion":3,"packages":${'{"a":'.repeat(300_000)}`)).faults.length,
  ).toBeGreaterThan(0);
});
