import { locales } from "@pilu/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { richContent, richDraft, richVersion, withTexts } from "../../golden/documents.ts";
import { hostile } from "../../golden/hostile.ts";
import { paragraphsOf, partsOf, sheetsOf } from "../../golden/read-back/office.ts";
import { renderText } from "../plain.ts";
import { xmlText } from "../xml.ts";
import { renderDocx } from "./docx/docx.ts";
import type { Layout } from "./layout.ts";
import { columnName } from "./xlsx/sheet.ts";
import { renderXlsx, sheetNames } from "./xlsx/xlsx.ts";

const layouts = ["table", "text"] as const satisfies Layout[];
const each = locales.flatMap((locale) => layouts.map((layout) => ({ locale, layout })));
const place = { base: "https://lists.example/d/weather" };
const document = richVersion();

// All texts, labels among them, are as bad as the one.
const documentOf = (text: string) => richVersion(withTexts(richContent(), () => text));
const shapeOf = (file: Uint8Array) =>
  paragraphsOf(file).map(({ style, cell }) => `${style} ${JSON.stringify(cell)}`);

describe.each(each)("in $locale as $layout", ({ locale, layout }) => {
  const options = { locale, layout, place };

  test("the same document gives the same bytes, whatever the day and the machine's zone", () => {
    const zone = process.env.TZ;
    const made = [undefined, "America/Los_Angeles", "Asia/Kathmandu"].map((one) => {
      if (one !== undefined) process.env.TZ = one;
      return [renderDocx(document, options), renderXlsx(document, options)];
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });

  test("both files say their title and language, and are well-formed", () => {
    for (const file of [renderDocx(document, options), renderXlsx(document, options)]) {
      const core = partsOf(file).get("docProps/core.xml") ?? "";
      expect(core).toContain(`<dc:language>${locale}</dc:language>`);
      expect(core).toContain(document.title[locale] ?? "-");
      expect(core).toContain(document.hash);
    }
  });

  test("no text adds a paragraph, a row or a cell to a Word document, and each comes out as it is", () => {
    const plain = shapeOf(renderDocx(documentOf("x"), options));
    fc.assert(
      fc.property(hostile, (text) => {
        const file = renderDocx(documentOf(text), options);
        expect(shapeOf(file)).toEqual(plain);
        const [title] = paragraphsOf(file);
        expect(title?.runs.map((run) => run.text).join("")).toBe(xmlText(text));
        // Page numbers are the only fields there are.
        expect(partsOf(file).get("word/document.xml")).not.toMatch(/<w:(fldSimple|instrText|fldChar)/);
      }),
      { numRuns: 15 },
    );
  });

  test("no text adds a row, a sheet or a formula to a workbook, and each comes out as it is", async () => {
    const sizes = async (file: Uint8Array) =>
      (await sheetsOf(file)).map((rows) => rows.map((row) => row.length));
    const plain = await sizes(renderXlsx(documentOf("x"), options));
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const file = renderXlsx(documentOf(text), options);
        expect(await sizes(file)).toEqual(plain);
        const title = (await sheetsOf(file))[0]?.[0]?.[0];
        expect(title).toBe(xmlText(text));
        for (const [name, xml] of partsOf(file))
          if (name.includes("sheets/")) expect(xml).not.toMatch(/<f[ >]/);
      }),
      { numRuns: 15 },
    );
  });
});

test("the head of each table stands again on every page, and the sheet is A4 across", () => {
  const xml = partsOf(renderDocx(document, { locale: "en" })).get("word/document.xml") ?? "";
  const tables = xml.split('<w:tblStyle w:val="DisclosureTable"/>').slice(1);
  expect(tables.length).toBe(document.groups.length);
  for (const table of tables) expect(table.match(/<w:tblHeader\/>/g)?.length).toBe(1);
  // No row is torn apart between two pages, and only the last of an SDK may leave the row before it.
  expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(xml.match(/<w:tr>/g)?.length);
  for (const table of tables) {
    const kept = table
      .split("<w:tr>")
      .slice(2)
      .map((row) => row.includes("<w:keepNext/>"));
    const entries = table.match(/<w:pStyle w:val="CellName"\/>/g)?.length ?? 0;
    expect(kept.filter((isKept) => !isKept).length).toBe(2 * entries);
    expect(kept.at(-1)).toBe(false);
  }
  expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  const workbook = partsOf(renderXlsx(document, { locale: "en" })).get("xl/workbook.xml") ?? "";
  expect(workbook.match(/_xlnm\.Print_Titles/g)?.length).toBe(3);
});

test("in a table addresses and names for machines stand in the wide cells, and no line is torn in one", () => {
  const names = document.groups.flatMap(({ entries }) =>
    entries.flatMap(({ packages, permissions }) => [...packages, ...permissions.map(({ name }) => name)]),
  );
  const told = paragraphsOf(renderDocx(document, { locale: "zh-CN" }));
  for (const name of names) {
    const found = told.filter(({ runs }) => runs.some(({ text }) => text === name));
    expect([name, found.length > 0]).toEqual([name, true]);
    for (const { cell } of found) expect(cell?.column).toBeLessThan(2);
  }
  // A line may end between two of them: without the space LibreOffice does not see where.
  const lists = told.filter(({ runs }) => runs.filter(({ text }) => names.includes(text)).length > 1);
  for (const { runs } of lists)
    for (const [at, { text }] of runs.entries())
      if (names.includes(text) && names.includes(runs[at + 2]?.text ?? ""))
        expect(runs[at + 1]?.text).toMatch(/ $/);
});

test("the height of a row leaves room for Chinese letters, which are taller", () => {
  const heights = (locale: "zh-CN" | "en") =>
    [
      ...(partsOf(renderXlsx(document, { locale })).get("xl/worksheets/sheet1.xml") ?? "").matchAll(
        / ht="([\d.]+)"/g,
      ),
    ].map(([, height]) => Number(height));
  expect(Math.min(...heights("zh-CN"))).toBeGreaterThanOrEqual(16);
  expect(heights("en")).toContain(16);
  expect(heights("zh-CN")).toContain(18.5);
});

test("every web address is live, and nothing else is", () => {
  const content = richContent();
  const bad = ["javascript:alert(1)", "data:text/html,x", "https://a@b.c/", "file:///etc/passwd", "//x.y"];
  const targets = (file: Uint8Array) =>
    [...partsOf(file)]
      .filter(([name]) => name.endsWith(".rels"))
      .flatMap(([, xml]) =>
        [...xml.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, one]) => one),
      );
  for (const file of [
    renderDocx(document, { locale: "en", place }),
    renderXlsx(document, { locale: "en", place }),
  ]) {
    expect(targets(file)).toContain("https://full.example/privacy?a=1&amp;b=2");
    expect(targets(file)).toContain(`${place.base}/v/2`);
  }
  for (const link of bad) {
    const links = { documentation: link, optOut: link, otherPolicies: [], policy: link, site: link };
    const groups = content.groups.map((group) => ({
      ...group,
      entries: group.entries.map((entry) => ({ ...entry, links })),
    }));
    const draft = richDraft({ ...content, app: { ...content.app, policy: link, site: link }, groups });
    for (const file of [renderDocx(draft, { locale: "en" }), renderXlsx(draft, { locale: "en" })])
      expect(targets(file)).not.toContain(link);
  }
});

test("no text adds a line to plain text", () => {
  const lines = (text: string) => renderText(documentOf(text), { locale: "en" }).split("\n").length;
  const plain = lines("x");
  fc.assert(
    fc.property(hostile, (text) => {
      expect(lines(text)).toBe(plain);
    }),
    { numRuns: 40 },
  );
});

test("a draft says that nobody has approved it", () => {
  const draft = richDraft();
  const notice = draft.labels.page?.draftNotice?.en ?? "-";
  const said = paragraphsOf(renderDocx(draft, { locale: "en" })).flatMap(({ runs }) =>
    runs.map(({ text }) => text),
  );
  expect(said.join("\n")).toContain(notice);
  expect(renderText(draft, { locale: "en" })).toContain(notice);
  expect(partsOf(renderDocx(draft, { locale: "en" })).get("docProps/core.xml")).not.toContain(
    "dcterms:created",
  );
});

test("a sheet has a name that Excel takes, once each", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(hostile, fc.constantFrom("History", "a", "A", "2", "'", "")), { maxLength: 5 }),
      (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) {
          expect(name).toMatch(/^(?!')[^[\]:*?/\\\n\t]{1,31}(?<!')$/);
          expect(name.toLowerCase()).not.toBe("history");
        }
      },
    ),
  );
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (at, name) => {
  expect(columnName(at)).toBe(name);
});

test("an escape of the file format in a text stays a text", async () => {
  const title = (await sheetsOf(renderXlsx(documentOf("_x003D_1+1 _x0041_"), { locale: "en" })))[0]?.[0]?.[0];
  expect(title).toBe("_x003D_1+1 _x0041_");
});
