import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { Faults } from "./fault.ts";
import { machineYaml } from "./machine-yaml.ts";
import { yamlMap } from "./yaml.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const faultsOf = (text: string) => {
  const faults = new Faults("x.yaml");
  yamlMap(text, faults);
  return faults.list.map(({ expected, line }) => [expected, line]);
};

test("what it reads it reads as the full parser does", () => {
  const word = fc.stringMatching(/^[a-z@/'"#: .\-^>=0-9]{1,12}$/);
  const map = fc.dictionary(word, fc.oneof(word, fc.dictionary(word, word, { minKeys: 1 })), { minKeys: 1 });
  fc.assert(
    fc.property(fc.dictionary(word, map, { minKeys: 1 }), (value) => {
      const text = stringify(value, { lineWidth: 0 });
      const quick = machineYaml(text);
      if (quick.value !== null)
        expect(plain(quick.value)).toEqual(plain(parse(text, { schema: "failsafe" })));
      const faults = new Faults("x.yaml");
      expect(plain(yamlMap(text, faults))).toEqual(plain(value));
      expect(faults.list).toEqual([]);
    }),
  );
});

test("keys that are very long, scalars over several lines, lists and comments", () => {
  const text = [
    "# a comment",
    '? "a@npm:1, b@npm:2"',
    ":",
    "  version: 1 # another",
    "  folded: >-",
    "    some: text",
    "    - and more",
    "  plain: it goes",
    "    on here",
    "  cpu:",
    "    - x64",
    "    - 'it''s'",
    "  none: {}",
    "",
  ].join("\n");
  expect(plain(machineYaml(text).value)).toEqual({
    "a@npm:1, b@npm:2": {
      version: "1",
      folded: "",
      plain: "it goes on here",
      cpu: ["x64", "it's"],
      none: {},
    },
  });
});

test.each([
  "a: &x 1\nb: *x\n",
  "a: !!str 1\n",
  "a:\n\tb: 1\n",
  'a: "over\n  lines"\n',
  "a: b: c\n",
  "- a\n",
  "  a: 1\nb: 2\n c: 3\n",
])("%j is left to the full parser", (text) => {
  expect(machineYaml(text).value).toBeNull();
});

test("a key that stands twice is named, by whatever parser", () => {
  expect(faultsOf("a:\n  b: 1\n  c: 2\n  b: 3\n")).toEqual([["unique-key", 4]]);
  expect(faultsOf("x: &x 1\na:\n  b: 1\n  b: 3\n")).toEqual([["unique-key", 4]]);
});

test("aliases that hold themselves or multiply, and nesting without end, end in time", () => {
  const many = Array.from(
    { length: 30 },
    (_, n) => `b${n}: &b${n} [${Array(9).fill(n === 0 ? "1" : `*b${n - 1}`)}]`,
  );
  expect(faultsOf(`${many.join("\n")}\n`)).toEqual([["yaml", 1]]);
  expect(faultsOf("a: &a\n  b: *a\n")).toEqual([]);
  expect(faultsOf(`a: ${"[".repeat(300_000)}\n`)).toEqual([["yaml", 1]]);
  expect(faultsOf(`x: &x 1\n${"a: 1\n".repeat(600_000)}`)).toEqual([["yaml", 1]]);
});
