import { describe, expect, test } from "vitest";
import { en, type WordKey } from "./en.ts";
import { word, words } from "./index.ts";

const keys = Object.keys(en) as WordKey[];
const factsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
const sameInBoth = new Set<WordKey>(["scan.sdk"]);

describe.each(keys)("%s", (key) => {
  test("is said in both languages with the same facts", () => {
    expect(words["zh-CN"][key].trim()).not.toBe("");
    expect(factsOf(words["zh-CN"][key])).toEqual(factsOf(words.en[key]));
  });

  test("is English in English and Chinese in Chinese", () => {
    expect(words.en[key]).not.toMatch(/\p{Script=Han}/u);
    if (!sameInBoth.has(key)) expect(words["zh-CN"][key]).toMatch(/\p{Script=Han}/u);
  });
});

test("a fact that looks like a place for another is printed as it is", () => {
  expect(word("en", "usage.not-allowed", { value: "{name}$&", name: "--x" })).toBe(
    "{name}$& is not allowed for --x",
  );
});
