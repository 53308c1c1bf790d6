import { canonical } from "@pilu/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isSame } from "./same.ts";

const json = fc.jsonValue({ maxDepth: 3 });

test("two values are the same exactly if their canonical texts are", () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(isSame(a, b)).toBe(canonical(a) === canonical(b));
      expect(isSame(a, structuredClone(a))).toBe(true);
      expect(isSame({ a, b, c: undefined }, { b, a })).toBe(true);
      expect(isSame([a, b], [a])).toBe(false);
      expect(isSame({ a }, [a])).toBe(false);
      expect(isSame({ a, b }, { a })).toBe(false);
    }),
  );
});
