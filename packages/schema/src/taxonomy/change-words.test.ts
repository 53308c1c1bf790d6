import { expect, test } from "vitest";
import { Problem } from "../problem/problem.ts";
import { changeWords } from "./change-words.ts";
import { currentTaxonomy } from "./taxonomy.ts";

const words = Object.entries(changeWords(currentTaxonomy.version));

function placeholders(text: string | undefined): string[] {
  return [...new Set([...(text ?? "").matchAll(/\{[a-z]+\}/g)].map(([name]) => name))].sort();
}

test("a word of change stands in both languages with the same placeholders", () => {
  for (const [key, word] of words) {
    expect([key, Object.keys(word).sort()]).toEqual([key, ["en", "zh-CN"]]);
    expect([key, placeholders(word["zh-CN"])]).toEqual([key, placeholders(word.en)]);
  }
});

test("the English words hold no Chinese, and no word praises or hedges", () => {
  expect(words.filter(([, word]) => /\p{Script=Han}/u.test(word.en ?? ""))).toEqual([]);
  const soft = /\bmay (?!refuse)|such as|better|improve|可能|更好|等[。，；]|优质/;
  expect(words.filter(([, word]) => soft.test(`${word["zh-CN"]} ${word.en}`))).toEqual([]);
});

test("every sentence names the SDK and the company behind it", () => {
  const ofSdks = words.filter(([, word]) => word.en?.includes("{sdk}"));
  const bare = new Set([
    "wordingSame",
    "countryAbroad",
    "countryAbroadBare",
    "entityRenamed",
    "entityReplaced",
    "entityReplacedNone",
  ]);
  for (const [key, word] of ofSdks)
    if (!bare.has(key)) expect([key, word.en]).toEqual([key, expect.stringContaining("{entity}")]);
});

test("a version that was never published is refused", () => {
  expect(() => changeWords("0.9")).toThrow(Problem);
  expect(() => changeWords("toString")).toThrow(Problem);
});
