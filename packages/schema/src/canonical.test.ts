import library from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical } from "./canonical.ts";

// Its types say it is a module of modules, its code that it is a function.
const canonicalize = library as unknown as (value: unknown) => string;
const value = fc.jsonValue({ maxDepth: 5 });

test("the text is that of RFC 8785 for every JSON value", () => {
  fc.assert(fc.property(value, (json) => canonical(json) === canonicalize(json)));
});

test("the text is read back as the same value", () => {
  fc.assert(
    fc.property(value, (json) => {
      expect(JSON.parse(canonical(json))).toEqual(JSON.parse(JSON.stringify(json)));
    }),
  );
});

test("the order in which fields were set does not show", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (fields) => {
      const reversed = Object.fromEntries(Object.entries(fields).reverse());
      return canonical(fields) === canonical(reversed);
    }),
  );
});

test("keys that engines treat in a special way are keys like any other", () => {
  expect(canonical(JSON.parse('{"__proto__":1,"10":2,"9":3}'))).toBe('{"10":2,"9":3,"__proto__":1}');
});

test("an absent field does not exist", () => {
  expect(canonical({ b: undefined, a: 1 })).toBe('{"a":1}');
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [1n], [[undefined]], [() => 1]])(
  "%s has no JSON form",
  (wrong) => {
    expect(() => canonical(wrong)).toThrow(TypeError);
  },
);
