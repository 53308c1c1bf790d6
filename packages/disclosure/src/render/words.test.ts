import { readdirSync, readFileSync } from "node:fs";
import { currentTaxonomy, pageWords } from "@pilu/schema/taxonomy";
import { expect, test } from "vitest";

const here = new URL(".", import.meta.url);
const sources = readdirSync(here, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => readFileSync(new URL(name, here), "utf8"))
  .join("\n");

// Where a word is missing the compiler says so: words are asked for by their type.
test("every word of the page is used by some page", () => {
  const words = Object.keys(pageWords(currentTaxonomy.version));
  // The title is taken by `compose`, for lists that have none of their own.
  expect(words.filter((word) => !sources.includes(`"${word}"`))).toEqual(["title"]);
});

test("no page has words of its own: the sources hold no Chinese", () => {
  const withoutComments = sources.replace(/^\s*(\/\/|\*|\/\*).*$/gm, "");
  expect(withoutComments.match(/\p{Script=Han}+/gu)).toBeNull();
});
