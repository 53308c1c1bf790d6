import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultsOf } from "../problem/parse.ts";
import { LocalisedLine } from "./localised.ts";
import { Line, Prose } from "./text.ts";

function codesOf(schema: typeof Line | typeof LocalisedLine, value: unknown): string[] {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? [] : faultsOf(result.error).map((fault) => fault.code);
}

describe("a text", () => {
  test.each([
    ["NUL", "a\u0000b"],
    ["a bell", "a\u0007b"],
    ["a tab", "a\tb"],
    ["a carriage return", "a\r\nb"],
    ["a C1 control", "a\u0085b"],
    ["a right-to-left override", "a\u202eb"],
    ["a right-to-left isolate", "a\u2067b"],
    ["a left-to-right mark", "a\u200eb"],
    ["an Arabic letter mark", "a\u061cb"],
    ["a line separator", "a\u2028b"],
    ["a lone high surrogate", "a\ud800b"],
    ["a lone low surrogate", "a\udc00b"],
  ])("with %s is refused", (_, value) => {
    expect(codesOf(Prose, value)).toContain("text.control-character");
    expect(codesOf(Line, value)).toContain("text.control-character");
  });

  test("may be what looks like markup, for it is escaped where it comes out", () => {
    expect(Line.parse("<script>alert(1)</script>")).toBe("<script>alert(1)</script>");
  });

  test("keeps Chinese, emoji and characters beyond the first plane", () => {
    expect(Line.parse("高德地图 👨‍👩‍👧 𠮷")).toBe("高德地图 👨‍👩‍👧 𠮷");
  });

  test("loses white space around it", () => {
    expect(Line.parse("  a b \n")).toBe("a b");
  });

  test("that is empty or blank is refused", () => {
    expect(codesOf(Line, "")).toEqual(["text.empty"]);
    expect(codesOf(Line, " \n ")).toContain("text.empty");
  });

  test("of 200 characters fits a line, of 4,000 a paragraph, one more does not", () => {
    expect(codesOf(Line, "字".repeat(200))).toEqual([]);
    expect(codesOf(Line, "字".repeat(201))).toEqual(["text.too-long"]);
    expect(codesOf(Prose, "a".repeat(4000))).toEqual([]);
    expect(codesOf(Prose, "a".repeat(10_000))).toEqual(["text.too-long"]);
  });

  test("breaks lines in a paragraph and not in a line", () => {
    expect(codesOf(Prose, "a\nb")).toEqual([]);
    expect(codesOf(Line, "a\nb")).toEqual(["text.line-break"]);
  });

  test("that passes comes out of UTF-8 as it went in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (value) => {
        const result = Prose.safeParse(value);
        return (
          !result.success || new TextDecoder().decode(new TextEncoder().encode(result.data)) === result.data
        );
      }),
    );
  });
});

describe("a localised text", () => {
  test("stands in at least one language", () => {
    expect(codesOf(LocalisedLine, {})).toEqual(["localised.empty"]);
    expect(codesOf(LocalisedLine, { en: "a" })).toEqual([]);
  });

  test("names its languages by tag", () => {
    expect(codesOf(LocalisedLine, { English: "a" })).toEqual(["language.malformed"]);
    expect(codesOf(LocalisedLine, { "zh-Hant-TW": "a", "pt-BR": "b" })).toEqual([]);
  });
});
