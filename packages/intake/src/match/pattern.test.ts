import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOf, patternIndex } from "./pattern.ts";

const index = (...patterns: string[]) =>
  patternIndex(
    patterns.map((pattern): readonly [string, readonly string[]] => [pattern, [pattern]]),
    (a, b) => [...a, ...b],
  );
const find = (patterns: string[], purl: string) => index(...patterns).find(keyOf(purl));

test("an exact pattern covers its package and no other", () => {
  expect(find(["pkg:maven/a/b"], "pkg:maven/a/b")).toEqual(["pkg:maven/a/b"]);
  expect(find(["pkg:maven/a/b"], "pkg:maven/a/bc")).toBeNull();
});

test("of all patterns that cover a package the longest is the right one", () => {
  const patterns = ["pkg:maven/com.*", "pkg:maven/com.a/*", "pkg:maven/com.a/b", "pkg:maven/com.a/b*"];
  expect(find(patterns, "pkg:maven/com.x/y")).toEqual(["pkg:maven/com.*"]);
  expect(find(patterns, "pkg:maven/com.a/c")).toEqual(["pkg:maven/com.a/*"]);
  expect(find(patterns, "pkg:maven/com.a/b")).toEqual(["pkg:maven/com.a/b"]);
  expect(find(patterns, "pkg:maven/com.a/b-ktx")).toEqual(["pkg:maven/com.a/b*"]);
});

test("case and percent signs do not part what is the same", () => {
  expect(find(["pkg:npm/%40Scope/x"], "pkg:npm/@scope/X")).not.toBeNull();
  expect(find(["pkg:cocoapods/gRPC-C%2B%2B"], "pkg:cocoapods/gRPC-C++")).not.toBeNull();
  expect(find(["pkg:npm/100%"], "pkg:npm/100%")).not.toBeNull();
});

test("two values under one pattern are joined", () => {
  expect(find(["pkg:npm/a", "pkg:npm/A"], "pkg:npm/a")).toEqual(["pkg:npm/a", "pkg:npm/A"]);
});

test("the index finds what trying every pattern finds", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "/", "."), minLength: 1, maxLength: 6 });
  const pattern = fc.tuple(text, fc.boolean()).map(([start, prefix]) => (prefix ? `${start}*` : start));
  fc.assert(
    fc.property(fc.array(pattern), text, (patterns, key) => {
      const length = (one: string) => (one.endsWith("*") ? one.length - 1 : one.length + 0.5);
      const best = patterns
        .filter((one) => (one.endsWith("*") ? key.startsWith(one.slice(0, -1)) : one === key))
        .sort((a, b) => length(b) - length(a))[0];
      expect(index(...patterns).find(key)?.[0] ?? null).toBe(best ?? null);
    }),
  );
});
