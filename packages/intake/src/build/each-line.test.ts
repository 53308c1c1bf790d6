import fc from "fast-check";
import { expect, test } from "vitest";
import { eachLine } from "./each-line.ts";

test("the lines are those between the line ends of all systems, numbered from 1", () => {
  const text = fc.array(fc.constantFrom("a", "b:c", "\r", "\n", "\r\n", ""), { maxLength: 30 });
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join("");
      const heard: [number, string][] = [];
      eachLine(whole, (line, number) => heard.push([number, line]));
      expect(heard).toEqual(whole.split(/\r\n|\r|\n/).map((line, at) => [at + 1, line]));
    }),
  );
});
