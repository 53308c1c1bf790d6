import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { fieldLabels } from "./field-labels.ts";

const root = join(import.meta.dirname, "..");
const forms = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".tsx"))
  .map((path) => ({ folder: dirname(path), source: readFileSync(join(root, path), "utf8") }));

const known = Object.entries(fieldLabels).flatMap(([kind, labels]) =>
  Object.entries(labels).map(([path, label]) => ({ kind, path, label })),
);
// <TextField path="site" label={t("sdk.site")} …> and, in a row of a list, path={`${path}.title`}.
const field = /\bpath=(?:"([\w.]+)"|\{`\$\{\w+\}\.([\w.]+)`\})\s+label=\{t\("([\w.-]+)"\)\}/g;
const drawn = forms.flatMap(({ folder, source }) =>
  [...source.matchAll(field)].map((match) => {
    const [, whole, inRow, label] = match;
    const rows = [...source.slice(0, match.index).matchAll(/<RowsField\s+path="([\w.]+)"/g)].at(-1)?.[1];
    return { folder, path: whole ?? (rows === undefined ? `.${inRow}` : `${rows}.${inRow}`), label };
  }),
);

test("what stands beside a form calls each field as the form does", () => {
  expect(drawn.length).toBeGreaterThan(80);
  const others = drawn.filter(({ folder, path, label }) => {
    // A part of several forms does not know where it stands in them.
    const places = known.filter((one) =>
      path.startsWith(".") || folder === "form"
        ? `.${one.path}`.endsWith(`.${path}`.replace("..", "."))
        : one.path === path && one.kind === folder,
    );
    return !places.some((one) => one.label === label);
  });
  expect(others).toEqual([]);
});

test("no label is known that no form has", () => {
  const sources = forms.map(({ source }) => source).join("\n");
  const used = new Set([...sources.matchAll(/"([a-z]\w*\.[\w.-]+)"/g)].map((match) => match[1]));
  const unused = known.filter(({ label }) => !used.has(label) && !label.startsWith("registerSdk.sure."));
  expect(unused).toEqual([]);
});
