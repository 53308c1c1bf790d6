import fc from "fast-check";
import { expect, test } from "vitest";
import { normalise } from "./normalise.ts";

const same: [string, string][] = [
  ["ＪＰｕｓｈ", "jpush"],
  ["STRASSE", "straße"],
  ["STRASSE", "STRAẞE"],
  ["ΟΔΟΣ", "οδοσ"],
  ["ÉCLAIR", "e\u0301clair"],
  ["  极光 \n 推送\u0000", "极光 推送"],
  ["Map\u200bs\ufeff", "maps"],
  ["❤\ufe0f", "❤"],
  ["㎏", "KG"],
  ["half of \ud83d", "half of"],
];
test.each(same)("%j and %j are one text", (one, other) => {
  expect(normalise(one)).toBe(normalise(other));
});

test("emoji, Chinese and the signs of patterns stay", () => {
  expect(normalise("👩‍👧 高德 100%_\\'")).toBe("👩👧 高德 100%_\\'");
});

test("normalising twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
    }),
  );
  // Beyond U+2FFFF no character has a case or another form.
  for (let first = 0; first < 0x30000; first += 0x100) {
    const words = Array.from({ length: 0x100 }, (_, at) => String.fromCodePoint(first + at)).join(" a");
    expect(normalise(normalise(words))).toBe(normalise(words));
  }
});
