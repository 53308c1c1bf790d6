import { canonical } from "@pilu/schema";
import library from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText, madeOfShared } from "./canonical-text.ts";

// Its types say it is a module of modules, its code that it is a function.
const canonicalize = library as unknown as (value: unknown) => string;
const json = fc.jsonValue({ maxDepth: 5 });

test("any JSON value has the text that RFC 8785 gives it", () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalText(value)).toBe(canonicalize(value));
      expect(canonicalText(value)).toBe(canonical(value));
    }),
    { numRuns: 500 },
  );
});

test("keys that an object cannot keep in order are written in order all the same", () => {
  const hostile = { b: 1, "10": 2, "9": 3, a: { "1": [], __proto__x: 0 }, ["__proto__"]: { x: 1 } };
  expect(canonicalText(hostile)).toBe(canonicalize(hostile));
});

test("what is not there does not exist, and what has no JSON form is a fault", () => {
  expect(canonicalText({ b: undefined, a: [{ c: undefined }] })).toBe('{"a":[{}]}');
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 0, [undefined]])
    expect(() => canonicalText(value)).toThrow(TypeError);
});

test("a member that a library gives all lists is written nowhere", () => {
  const parts = madeOfShared({ list: madeOfShared([{ a: 1 }, { b: 2 }]) });
  Object.defineProperty(Array.prototype, "added", { configurable: true, enumerable: true, value: () => 0 });
  try {
    expect(canonicalText(parts)).toBe('{"list":[{"a":1},{"b":2}]}');
    expect(canonicalText([1, [2]])).toBe("[1,[2]]");
  } finally {
    Reflect.deleteProperty(Array.prototype, "added");
  }
});
