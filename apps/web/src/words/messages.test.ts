import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ""): Map<string, string> {
  const found = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
  );
  return new Map(found);
}

const folder = join(import.meta.dirname, "../../messages");
const files = readdirSync(folder).sort();

/** All words of a language, file by file. */
function wordsIn(locale: string): Map<string, string> {
  const own = files
    .filter((file) => file === `${locale}.json` || file.endsWith(`.${locale}.json`))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return new Map(
    own.flatMap((file) => [...flat(JSON.parse(readFileSync(join(folder, file), "utf8")) as Tree)]),
  );
}

const en = wordsIn("en");
const zh = wordsIn("zh-CN");
const root = join(import.meta.dirname, "..");
const source = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".test.ts"))
  .map((path) => readFileSync(join(root, path), "utf8"))
  .join("\n");

const literal = new Set(
  [...source.matchAll(/"([a-z][A-Za-z]*(?:\.[A-Za-z-]+)*)"/g)].map((match) => match[1] ?? ""),
);
const called = [...source.matchAll(/\bt(?:\.rich)?\(\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
// t(`certainty.${level}`) uses every key that fits `certainty.*`.
const patterns = [...source.matchAll(/\bt\(\s*`([^`]*)`/g)].map((match) =>
  (match[1] ?? "").replace(/\$\{.*?\}(?=[^}]*$|\.|[A-Z])/gs, "*"),
);

function fits(key: string, pattern: string): boolean {
  const [start = "", end = ""] = pattern.split("*");
  return key.startsWith(start) && key.endsWith(end) && key.length > start.length + end.length;
}

test("both languages have the same keys", () => {
  expect([...zh.keys()]).toEqual([...en.keys()]);
});

test("no two files name the same first level, where one would hide the other", () => {
  const levels = files
    .filter((file) => file.endsWith("en.json"))
    .flatMap((file) => Object.keys(JSON.parse(readFileSync(join(folder, file), "utf8")) as Tree));
  expect(levels.length).toBe(new Set(levels).size);
});

test("no text is empty, and a text takes the same values in both languages", () => {
  const values = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)/g), ...text.matchAll(/<(\w+)>/g)].map((match) => match[1]))]
      .filter((name) => !["one", "other"].includes(name ?? ""))
      .sort();
  for (const [key, text] of en) {
    expect(text.trim(), key).not.toBe("");
    const other = zh.get(key) ?? "";
    expect(other.trim(), key).not.toBe("");
    const named = (from: string) =>
      values(from).filter((name) =>
        /^(count|total|value|shown|name|text|code|date|days|number)$/.test(name ?? ""),
      );
    if (!key.startsWith("home.")) expect(named(other), key).toEqual(named(text));
  }
});

test("every key that the pages ask for exists", () => {
  expect(called.filter((key) => !en.has(key))).toEqual([]);
  expect(patterns.filter((pattern) => ![...en.keys()].some((key) => fits(key, pattern)))).toEqual([]);
});

test("every key is asked for somewhere", () => {
  const unused = [...en.keys()].filter(
    (key) => !literal.has(key) && !patterns.some((pattern) => fits(key, pattern)),
  );
  expect(unused).toEqual([]);
});
