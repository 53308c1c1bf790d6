import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonFault } from "./json-fault.ts";

test("wherever JSON is cut, the fault is at the end of what is left", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(), (value, cut) => {
      const text = JSON.stringify(value, null, 1);
      const left = text.slice(0, 1 + (cut % (text.length - 1)));
      fc.pre(!isJson(left));
      const lines = left.split("\n").length;
      expect(jsonFault(left).line).toBe(lines);
    }),
  );
});

test("a character that nothing may begin with is found on its line", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(), (value, place) => {
      const lines = JSON.stringify(value, null, 1).split("\n");
      const at = place % lines.length;
      const broken = lines.map((line, n) => (n === at ? `@${line}` : line)).join("\n");
      expect(jsonFault(broken).line).toBe(at + 1);
    }),
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
