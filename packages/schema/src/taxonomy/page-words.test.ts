import { expect, test } from "vitest";
import { Labels } from "../disclosure/disclosure.ts";
import { Problem } from "../problem/problem.ts";
import { pageWords } from "./page-words.ts";
import { currentTaxonomy } from "./taxonomy.ts";

const words = Object.entries(pageWords(currentTaxonomy.version));

function placeholders(text: string | undefined): string[] {
  return [...(text ?? "").matchAll(/\{[a-z]+\}/g)].map(([name]) => name).sort();
}

test("a page word stands in both languages with the same placeholders", () => {
  for (const [key, word] of words) {
    expect([key, Object.keys(word).sort()]).toEqual([key, ["en", "zh-CN"]]);
    expect([key, placeholders(word["zh-CN"])]).toEqual([key, placeholders(word.en)]);
  }
});

test("the English words hold no Chinese", () => {
  expect(words.filter(([, word]) => /\p{Script=Han}/u.test(word.en ?? ""))).toEqual([]);
});

test("words pass through a document unchanged: none loses white space at its ends", () => {
  const labels = { page: Object.fromEntries(words) };
  expect(Labels.parse(labels)).toEqual(labels);
});

test("a version that was never published is refused", () => {
  expect(() => pageWords("0.9")).toThrow(Problem);
  expect(() => pageWords("toString")).toThrow(Problem);
});
