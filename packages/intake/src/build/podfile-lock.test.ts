import { expect, test } from "vitest";
import { readBuild } from "./read.ts";

const read = (text: string) => readBuild({ path: "ios/Podfile.lock", text });

const whole = `PODS:
  - Crumbs (2.1.0):
    - Crumbs/Core (= 2.1.0)
    - Grains
  - Crumbs/Core (2.1.0)
  - "Grains+Extra (1.0.0-beta.1)"
  - Grains (0.9)
  - LocalThing (0.0.1)

DEPENDENCIES:
  - Crumbs/Core (~> 2.1)
  - LocalThing (from \`../LocalThing\`)

SPEC REPOS:
  trunk:
    - Crumbs

SPEC CHECKSUMS:
  Crumbs: 0000

PODFILE CHECKSUM: 0000

COCOAPODS: 1.16.2
`;

test("pods are counted by root name, with what the app itself asked for", async () => {
  const { packages, faults } = await read(whole);
  expect(faults).toEqual([]);
  expect(packages).toEqual([
    { ecosystem: "cocoapods", name: "Crumbs", version: "2.1.0", direct: true, notShipped: null },
    {
      ecosystem: "cocoapods",
      name: "Grains+Extra",
      version: "1.0.0-beta.1",
      direct: false,
      notShipped: null,
    },
    { ecosystem: "cocoapods", name: "Grains", version: "0.9", direct: false, notShipped: null },
    { ecosystem: "cocoapods", name: "LocalThing", version: "0.0.1", direct: true, notShipped: null },
  ]);
});

test("a pod that was asked for and never resolved is named without a version", async () => {
  const { packages } = await read("PODS:\n  - A (1.0)\n\nDEPENDENCIES:\n  - A\n  - B/Core (from `../b`)\n");
  expect(packages.map(({ name, version }) => [name, version])).toEqual([
    ["A", "1.0"],
    ["B", null],
  ]);
});

test("a project without pods lists nothing and is whole", async () => {
  expect(await read("PODFILE CHECKSUM: 0000\n\nCOCOAPODS: 1.16.2\n")).toMatchObject({
    packages: [],
    faults: [],
  });
});

test("a version that looks like a number stays as it was written", async () => {
  expect((await read("PODS:\n  - A (1.10)\n")).packages[0]?.version).toBe("1.10");
});

test("CRLF and a byte order mark change nothing", async () => {
  expect(await read(`\uFEFF${whole.replaceAll("\n", "\r\n")}`)).toEqual(await read(whole));
});

test.each([
  ["broken YAML", 'PODS:\n  - A (1.0)\n  - "B (2.0)\n', "yaml", 4],
  ["PODS that is no list", "PODS: yes\n", "pods-list", 1],
  ["no PODS at all", "SPEC REPOS:\n  trunk:\n    - A\n", "pods-list", 1],
  ["an entry without a name", "PODS:\n  - A (1.0)\n  - [x]\n", "pod", 3],
  ["a version that was cut off", "PODS:\n  - A (1.0)\n  - B (2.", "pod", 3],
  ["an empty entry", "PODS:\n  -\n  - A (1.0)\n", "pod", 2],
  ["an empty file", "", "pods-list", 1],
])("%s is named with its line", async (_, text, expected, line) => {
  expect((await read(text)).faults).toMatchObject([{ code: "input.malformed", line, expected }]);
});

test("what is broken in one entry leaves the others", async () => {
  expect((await read("PODS:\n  - A (1.0)\n  - [x]\n  - B (2.0)\n")).packages).toHaveLength(2);
});

test("aliases that would multiply, and nesting without end, are refused in time", async () => {
  const bomb = `COCOAPODS: 1\na: &a [${"x,".repeat(9)}x]\n${Array.from({ length: 20 }, (_, n) => `b${n}: &b${n} [${Array(10).fill(n === 0 ? "*a" : `*b${n - 1}`)}]`).join("\n")}\nPODS:\n  - *b19\n`;
  expect((await read(bomb)).faults).toHaveLength(1);
  expect((await read(`PODS: ${"[".repeat(200_000)}`)).faults).toHaveLength(1);
});

test("a file cut off within PODS is no shorter file: every whole one ends with what was asked for and a version", async () => {
  const cut = "PODS:\n  - A (1.0)\n  - B (2.0)\n";
  const { packages, faults } = await read(cut);
  expect(packages).toHaveLength(2);
  expect(faults).toMatchObject([{ code: "input.malformed", expected: "pods-end", line: 3 }]);
  const ended = `${cut}\nDEPENDENCIES:\n  - A\n`;
  expect((await read(ended)).faults).toMatchObject([{ expected: "pods-end", line: 6 }]);
  expect((await read(`${ended}\nCOCOAPODS: 1.16.2\n`)).faults).toEqual([]);
});

test("cut off anywhere before its last line, a whole file has a fault", async () => {
  const end = whole.indexOf("COCOAPODS");
  for (let at = 0; at < end; at += 7)
    expect((await read(whole.slice(0, at))).faults, String(at)).not.toEqual([]);
});
