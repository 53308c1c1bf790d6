import { canonical, DataItem, type Localised, locales } from "@pilu/schema";
import { doubleListWords } from "@pilu/schema/taxonomy";
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { richContent, richVersion, withTexts } from "../../golden/documents.ts";
import { itemOf } from "../../golden/example-input.ts";
import { hrefs, parsed } from "../../golden/parsed.ts";
import { renderDoubleListCsv } from "./csv.ts";
import { renderDoubleListHtml } from "./html.ts";
import { renderDoubleListJson } from "./json.ts";
import { type DoubleList, type DoubleListName, doubleLists, listed } from "./listed.ts";
import { renderDoubleListMarkdown } from "./markdown.ts";

const both = (zh: string, en: string): Localised => ({ "zh-CN": zh, en });
const document = richVersion();
// A type, a purpose and a way that no SDK of the document has: its labels lack them.
const own: readonly DataItem[] = [
  itemOf("phone-number", { purposes: ["login"], condition: both("注册时", "when you sign up") }),
  itemOf("device-model"),
].map((item) => DataItem.parse(item));
const place = {
  languages: { "zh-CN": "/d/weather/collected/zh-CN", en: "/d/weather/collected/en" },
  other: "/d/weather/shared/en",
  disclosure: "/d/weather/en",
  formats: { json: "/j.json", md: "/m.md?lang=en", csv: "/c.csv?lang=en" },
  isVersionPage: false,
};
const listOf = (name: DoubleListName, given: Partial<DoubleList> = {}): DoubleList => ({
  name,
  document,
  own,
  ...given,
});
const texts = (list: DoubleList, locale: (typeof locales)[number]) => ({
  html: parsed(renderDoubleListHtml(list, { locale, place })).text,
  markdown: renderDoubleListMarkdown(list, { locale }).replace(/\\(?=[!-/:-@[-`{-~])/g, ""),
  csv: (parseCsv(renderDoubleListCsv(list, { locale }), { bom: true }) as string[][]).flat().join("\n"),
});
const entries = document.groups.flatMap((group) => group.entries);

describe.each(doubleLists)("the list of what is %s", (name) => {
  test.each(locales)(
    "has the four fields of the notice for everything in it, in %s, in every format",
    (locale) => {
      const words = doubleListWords(document.taxonomy);
      const said = listed(listOf(name)).flatMap(({ entry, kind, purpose, scenario, how }) => [
        ...(kind === null ? [] : [kind.names[locale]]),
        ...[...purpose, ...scenario, ...how].map((text) => text[locale]),
        ...(entry === null ? [words.appItself[locale]] : [entry.names[locale], entry.vendor.names[locale]]),
      ]);
      expect(said.length).toBeGreaterThan(10);
      const fields = [
        words.kinds,
        words.purpose,
        words.scenario,
        name === "shared" ? words.sharedHow : words.collectedHow,
      ];
      for (const text of Object.values(texts(listOf(name), locale)))
        expect(
          [...said, ...fields.map((field) => field[locale])].filter((one) => !text.includes(one ?? "?")),
        ).toEqual([]);
    },
  );

  test("as data has a row for everything in it, in every language", () => {
    const text = renderDoubleListJson(listOf(name));
    expect(text).toBe(canonical(JSON.parse(text)));
    const { rows, ...head } = JSON.parse(text);
    expect(head).toMatchObject({ schema: "pilu.double-list/1", list: name, version: 2, isComplete: true });
    expect(rows).toHaveLength(listed(listOf(name)).length);
    for (const row of rows)
      expect(Object.keys(row.purpose[0] ?? { en: 1, "zh-CN": 1 }).sort()).toEqual(["en", "zh-CN"]);
  });

  test("leads to the other list, to the whole disclosure and to its data", () => {
    const links = hrefs(parsed(renderDoubleListHtml(listOf(name), { locale: "en", place })));
    expect(links).toEqual(
      expect.arrayContaining([place.other, place.disclosure, ...Object.values(place.formats)]),
    );
  });
});

test("what is collected has the app's own items, and no row for what collects nothing", () => {
  const rows = listed(listOf("collected"));
  expect(rows.slice(0, 2).map(({ entry, kind }) => [entry, kind?.id])).toEqual([
    [null, "phone-number"],
    [null, "device-model"],
  ]);
  const silent = entries.filter(({ data }) => data.kind === "not-stated").map(({ sdk }) => sdk);
  expect(rows.filter(({ kind }) => kind === null).map(({ entry }) => entry?.sdk)).toEqual(silent);
  const none = entries.filter(({ data }) => data.kind === "none").map(({ sdk }) => sdk);
  expect(rows.filter(({ entry }) => entry !== null && none.includes(entry.sdk))).toEqual([]);
});

test("what is shared is what others receive: nothing of the app's own, nothing of libraries that send nothing", () => {
  const local = entries[0];
  const groups = document.groups.map((group) => ({
    ...group,
    entries: group.entries.map((entry) =>
      entry === local ? { ...entry, role: "open-source-local" as typeof entry.role } : entry,
    ),
  }));
  const rows = listed(listOf("shared", { document: { ...document, groups } }));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ entry }) => entry !== null && entry.sdk !== local?.sdk)).toBe(true);
});

test("what the app itself collects and nobody recorded, or nobody had at hand, is not called nothing", () => {
  expect(texts(listOf("collected", { own: [] }), "en").html).toContain(
    "Nothing is recorded that the app itself collects",
  );
  expect(texts(listOf("collected", { own: null }), "en").html).toContain(
    "stands in the list that the app publishes",
  );
  expect(JSON.parse(renderDoubleListJson(listOf("collected", { own: null }))).isComplete).toBe(false);
  const bare = { ...document, groups: [] };
  expect(texts(listOf("shared", { document: bare }), "zh-CN").html).toContain(
    "没有登记任何与第三方共享的个人信息",
  );
});

test("no text of a user adds markup, a row or a formula", () => {
  const pieces = [
    '"><img src=x onerror=alert(1)>',
    "</style><b>",
    "| a |",
    "\n# x\n- y",
    "=1+1",
    "<https://x.y>",
    "\u202e\u0000",
    'a,"b',
  ];
  const hostile = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 })
    .map((all) => `x${all.join("")}`);
  const listWith = (text: string, name: DoubleListName) =>
    listOf(name, {
      document: richVersion(withTexts(richContent(), () => text)),
      own: own.map((item) => ({ ...item, condition: both(text, text) })),
    });
  const shape = (text: string, name: DoubleListName) => {
    const list = listWith(text, name);
    const page = parsed(renderDoubleListHtml(list, { locale: "en", place }));
    const csv = parseCsv(renderDoubleListCsv(list, { locale: "en" }), { bom: true }) as string[][];
    const markdown = renderDoubleListMarkdown(list, { locale: "en" });
    expect(csv.flat().filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
    expect(markdown).not.toMatch(/(?<!\\)</);
    return {
      html: page.shape.filter((one) => one !== "br"),
      csv: csv.map((row) => row.length),
      lines: markdown.split("\n").map((line) => /^(#+ |\| )?/.exec(line)?.[0]),
    };
  };
  for (const name of doubleLists) {
    const plain = shape("x", name);
    fc.assert(
      fc.property(hostile, (text) => {
        expect(shape(text, name)).toEqual(plain);
      }),
      { numRuns: 20 },
    );
  }
});
