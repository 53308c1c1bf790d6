import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { expect, test } from "vitest";
import stored from "./data/lexicon.json" with { type: "json" };
import { termsIn } from "./lexicon.ts";
import { lexiconTable } from "./lexicon-table.ts";
import { gapBetween, isGap } from "./tokens.ts";

test("the data is what the taxonomy gives; node scripts/write-lexicon.mjs writes it anew", () => {
  expect(stored).toEqual(lexiconTable(currentTaxonomy));
});

test("the pattern is one that V8 compiles: it interprets those of more than 20 kB", () => {
  expect(stored.pattern.length).toBeLessThan(20_480);
});

test("every name of every data type is found as it is written, whole, without the signs around it", () => {
  for (const { label, aliases } of currentTaxonomy.dataTypes)
    for (const written of [...Object.values(label), ...Object.values(aliases).flat()]) {
      // A space between two Chinese characters is of the table that the name was taken from.
      const name = written.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
      const found = termsIn(`，${name}。`);
      const term = name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
      expect(
        found.map(({ from, to }) => [from, to]),
        name,
      ).toEqual([[1, 1 + term.length]]);
    }
});

test.each([
  ["mac 地址", [[0, 6]]],
  ["MAC\n地址", [[0, 6]]],
  [
    "Wi-Fi lists and wifi_list",
    [
      [0, 11],
      [16, 25],
    ],
  ],
  ["安卓ＩＤ", [[0, 4]]],
  ["https://example.org/imei/设备型号 imei", [[30, 34]]],
  ["imei@example.org, org.example.imei.reader", []],
  ["设 备 型 号", []],
  ["contact us, our contacts", [[16, 24]]],
])("in %j", (text, places) => {
  expect(termsIn(text).map(({ from, to }) => [from, to])).toEqual(places);
});

test("what a term may go on over is what its tokens are compared without", () => {
  for (let code = 0; code < 0x10000; code += 1) {
    const text = `a${String.fromCharCode(code)}b`;
    const [before, after] = [
      { key: "a", from: 0, to: 1 },
      { key: "b", from: 2, to: 3 },
    ];
    expect(gapBetween(text, before, after) === "", `U+${code.toString(16)}`).toBe(isGap(code));
  }
});
