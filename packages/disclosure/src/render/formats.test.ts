import { type Locale, locales } from "@pilu/schema";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { formatsOf, richContent, richDraft, richVersion, withTexts } from "../golden/documents.ts";
import { hrefs, parsed } from "../golden/parsed.ts";
import { cells } from "./cells.ts";
import { renderJson } from "./json.ts";

const document = richVersion();

/** Every text of the entries for a reader of `locale`. */
function texts(locale: Locale): string[] {
  const found: string[] = [];
  withTexts(document.groups, (text, language) => {
    if (language === locale) found.push(text);
    return text;
  });
  return found;
}

/** Every label of what the entries use: data types, purposes, countries and so on. */
function labels(locale: Locale, blocks: readonly string[]): string[] {
  return blocks
    .flatMap((block) => Object.values(document.labels[block] ?? {}))
    .map((label) => label[locale] ?? "");
}

const blocks = [
  "basis",
  "data-type",
  "method",
  "permission",
  "platform",
  "purpose",
  "role",
  "treatment",
  "trigger",
];
const codes = [
  "android.permission.INTERNET",
  "com.full.OWN",
  "com.example:full",
  ">=3",
  "collectSsid=false",
  "CN-1",
];
const addresses = ["policy", "children", "docs", "out", "refuse"].map((path) =>
  path === "policy" ? "https://full.example/privacy?a=1&b=2" : `https://full.example/${path}`,
);

describe.each(locales)("in %s", (locale) => {
  const { html, markdown, csv } = formatsOf(document, locale);
  const page = parsed(html);
  const unescaped = markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, "");
  const table: string[][] = parseCsv(csv, { bom: true });
  const plain = table.flat().join("\n");
  // "Background" and the like stand for what this document does not use.
  const said = [...texts(locale), ...labels(locale, blocks)];

  test.each([
    ["HTML", page.text],
    ["Markdown", unescaped],
    ["CSV", plain],
  ])("%s says everything that is told of an SDK", (_, text) => {
    const unsaid = [...said, ...codes, "abroad@example.org"].filter((one) => !text.includes(one));
    expect(unsaid).toEqual([]);
  });

  test("every address is there, live where it can be", () => {
    expect(addresses.filter((address) => !hrefs(page).includes(address))).toEqual([]);
    expect(addresses.filter((address) => !markdown.includes(`<${address}>`))).toEqual([]);
    expect(addresses.filter((address) => !plain.includes(address))).toEqual([]);
  });

  test("every cell has a label and a text in the language of the reader", () => {
    const all = cells(document, locale);
    expect(new Set(all.map((cell) => `${cell.entry} ${cell.field}`)).size).toBe(all.length);
    for (const cell of all) {
      expect(cell.text.trim(), cell.field).not.toBe("");
      expect(cell.label.trim(), cell.field).not.toBe("");
      expect(cell.language, cell.field).toBe(locale);
    }
  });

  test("CSV has a row for each SDK and data item, and no cell is empty", () => {
    const rows = document.groups.flatMap(({ entries }) =>
      entries.flatMap(({ data }) =>
        data.kind === "items" ? data.items.map((item): string => item.type) : [data.kind],
      ),
    );
    expect(table.length).toBe(rows.length + 1);
    expect(new Set(table[0]).size).toBe(table[0]?.length);
    expect(table.flat().filter((cell) => cell.trim() === "")).toEqual([]);
    expect(csv.startsWith("\ufeff")).toBe(true);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/\r/);
  });

  test("what is not known says so", () => {
    const silent = cells(document, locale).filter((cell) => cell.entry === "weather/silent");
    const word = document.labels.page?.notStated?.[locale];
    for (const field of ["links.policy", "retention", "countries.storage", "versionRange", "permissions"]) {
      expect(silent.find((cell) => cell.field === field)?.text, field).toBe(word);
    }
  });
});

test("columns that a list leaves out are told nowhere", () => {
  const content = richContent();
  const bare = richVersion({ ...content, settings: { ...content.settings, columns: [] } });
  const hidden = [
    "security words",
    "certification words",
    "brief words",
    "navigation module",
    "Full Developer",
  ];
  for (const text of Object.values(formatsOf(bare, "en"))) {
    expect([...hidden, "com.example:full", "once a second"].filter((one) => text.includes(one))).toEqual([]);
  }
});

test("a page in the other language marks every text that is not in it", () => {
  const chinese = richVersion(withTexts(richContent(), (text, tag) => (tag === "zh-CN" ? text : undefined)));
  const english = { ...chinese, labels: document.labels };
  const page = parsed(formatsOf(english, "en").html);
  const body = page.texts.slice(page.texts.findIndex((one) => one.lang === "zh-CN"));
  const unmarked = body.filter((one) => /\p{Script=Han}/u.test(one.text) && one.lang !== "zh-CN");
  expect(unmarked).toEqual([]);
  const purpose = cells(english, "en").find((cell) => cell.field === "purposeText");
  expect(purpose).toMatchObject({ language: "zh-CN", text: "推送消息" });
});

test("a draft says that nobody has approved it, in every format for people", () => {
  const draft = richDraft();
  const notice = "Nobody has approved it";
  const { html, markdown } = formatsOf(draft, "en");
  expect(parsed(html).text).toContain(notice);
  expect(markdown).toContain(notice);
  expect(parsed(html).text).toContain("To be confirmed");
  expect(parsed(formatsOf(document, "en").html).text).not.toContain(notice);
});

test("days are those of the clocks where the controller is", () => {
  expect(parsed(formatsOf(document, "en").html).text).toContain("16 November 2026, 00:30 (UTC+8)");
  expect(parsed(formatsOf(document, "zh-CN").html).text).toContain("2026年11月16日 00:30（UTC+8）");
});

test("the JSON is the document itself", () => {
  expect(JSON.parse(renderJson(document))).toEqual(document);
});
