import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonPieces } from "./json.ts";

test("the pieces are the text that JSON.stringify lays out, whatever the value", () => {
  const value = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 6 });
  fc.assert(
    fc.property(value, (given) => {
      expect([...jsonPieces(given)].join("")).toBe(JSON.stringify(given, null, 2));
    }),
  );
});

test("a long list comes in many short pieces", () => {
  const list = Array.from({ length: 20_000 }, (_, n) => ({ name: `entry ${n}`, note: "two\nlines" }));
  const pieces = [...jsonPieces({ before: 1, list, after: null })];
  expect(pieces.join("")).toBe(JSON.stringify({ before: 1, list, after: null }, null, 2));
  expect(Math.max(...pieces.map((one) => one.length))).toBeLessThan(100_000);
});
