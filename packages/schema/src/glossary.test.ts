import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));

function rows(): string[][] {
  const text = readFileSync(`${root}docs/glossary.md`, "utf8");
  const lines = text.split("\n").filter((line) => /^\|(?!---| 中文)/.test(line));
  return lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

// What the packages say, tests aside: a name that only a test knows is no name of the product.
function code(): string {
  const packages = readdirSync(`${root}packages`, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const files = packages.flatMap(({ name }) => {
    const source = `${root}packages/${name}/src`;
    const inside = readdirSync(source, { recursive: true, encoding: "utf8" });
    return inside
      .filter((file) => /(?<!\.test)\.ts$|v1\/taxonomy\.json$/.test(file))
      .map((file) => `${source}/${file}`);
  });
  return files.map((file) => readFileSync(file, "utf8")).join("\n");
}

test("every word has a term in Chinese and English, a name in the code and a meaning", () => {
  expect(rows().length).toBeGreaterThanOrEqual(45);
  for (const row of rows()) {
    expect(row).toHaveLength(4);
    expect(row.filter((cell) => cell === "")).toEqual([]);
    expect(row[0]).toMatch(/\p{Script=Han}|SDK/u);
    expect(row[2]).toMatch(/^`[^`]+`$/);
  }
});

test("every name exists in the code", () => {
  const source = code();
  const names = rows().map((row) => row[2]?.slice(1, -1) ?? "");
  const isThere = (name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(source);
  expect(names.filter((name) => !isThere(name))).toEqual([]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
