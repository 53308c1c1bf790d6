import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatsOf, richContent, richDraft, richVersion, withTexts } from "../golden/documents.ts";
import { hrefs, parsed } from "../golden/parsed.ts";
import { csvCell } from "./csv.ts";
import { renderTextLayout } from "./html/line-by-line.ts";
import { visible } from "./text.ts";

const pieces = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onclick='x",
  "</style><b>",
  "&lt;b&gt; &amp;",
  "{{x}}",
  "| a | b |",
  "`code` ![x](javascript:1) [y](z) <z@y.x>",
  "\n# head\n- item\n1. one\n---\n",
  "=1+1",
  "\t@x",
  "\u202egpj.exe\u2066",
  "\u0000\u0007\ud800",
  "a,b;c\"d'e",
  "https://x.example/a@b:c/<d>/?e=&amp;f#g",
];
/** Markup without where a line ends, or may end in a long address: that alone comes from texts. */
const withoutBreaks = (one: readonly string[]) =>
  one.filter((element) => element !== "br" && element !== "wbr");
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary" })), { maxLength: 4, minLength: 1 })
  .map((parts) => `x${parts.join("")}`);

// Labels and all else of a document may be as bad as the texts of an entry.
const documentOf = (text: string) => richVersion(withTexts(richContent(), () => text));

// A reader of HTML takes CR for LF, as it takes every page.
const read = (text: string) => visible(text).replaceAll(/\r\n?/g, "\n");

test("no text adds markup to the page, and each comes out as it is", () => {
  const shape = parsed(formatsOf(documentOf("x"), "en").html).shape;
  fc.assert(
    fc.property(hostile, (text) => {
      const page = parsed(formatsOf(documentOf(text), "en").html);
      expect(withoutBreaks(page.shape)).toEqual(withoutBreaks(shape));
      expect(page.text).toContain(read(text).replaceAll("\n", ""));
    }),
    { numRuns: 40 },
  );
});

test("no text adds markup or a line to the page in lines, and each comes out as it is", () => {
  const page = (text: string) => parsed(renderTextLayout(documentOf(text), { locale: "en" }));
  const shape = withoutBreaks(page("x").shape);
  fc.assert(
    fc.property(hostile, (text) => {
      const told = page(text);
      expect(withoutBreaks(told.shape)).toEqual(shape);
      expect(told.text).toContain(read(text).replaceAll("\n", ""));
    }),
    { numRuns: 30 },
  );
});

test("no text adds a row or a column to the CSV, or a formula", () => {
  const size = (csv: string) => (parseCsv(csv, { bom: true }) as string[][]).map((row) => row.length);
  const expected = size(formatsOf(documentOf("x"), "en").csv);
  fc.assert(
    fc.property(hostile, (text) => {
      const { csv } = formatsOf(documentOf(text.slice(1)), "en");
      expect(size(csv)).toEqual(expected);
      const bad = (parseCsv(csv, { bom: true }) as string[][])
        .flat()
        .filter((cell) => /^[=+\-@\t\r]/.test(cell));
      expect(bad).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("a CSV cell is read back as it was, but for what would run", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      const [[cell] = [""]] = parseCsv(`${csvCell(text)},end\r\n`, {
        relax_column_count: true,
      }) as string[][];
      expect([visible(text), `'${visible(text)}`]).toContain(cell);
    }),
  );
  expect(csvCell("=HYPERLINK(1)")).toBe("'=HYPERLINK(1)");
  expect(csvCell("\u3000＝1")).toBe("'\u3000＝1");
  expect(csvCell("a-b")).toBe("a-b");
});

test("no text adds a line to a list, a table or the headings of the Markdown", () => {
  const lines = (markdown: string, start: RegExp) =>
    markdown.split("\n").filter((line) => start.test(line)).length;
  const marks = [/^#+ /, /^\| /, /^- \*\*/, /^ {2}- /];
  const plain = formatsOf(documentOf("x"), "en").markdown;
  fc.assert(
    fc.property(hostile, (text) => {
      const { markdown } = formatsOf(documentOf(text), "en");
      for (const mark of marks) expect([mark, lines(markdown, mark)]).toEqual([mark, lines(plain, mark)]);
      expect(markdown).not.toMatch(/(?<!\\)<(?!https?:)/);
      const columns = markdown.split("\n").filter((line) => line.startsWith("| "));
      for (const row of columns) expect(row.match(/(?<!\\)(\\\\)*\|/g)?.length).toBe(6);
    }),
    { numRuns: 40 },
  );
});

test("only web links are live, whatever stands in a link", () => {
  const content = richContent();
  const bad = ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "https://a@b.c/", "//x.y"];
  for (const link of bad) {
    const links = { documentation: link, optOut: link, otherPolicies: [], policy: link, site: link };
    const groups = content.groups.map((group) => ({
      ...group,
      entries: group.entries.map((entry) => ({ ...entry, links })),
    }));
    const document = richDraft({ ...content, app: { ...content.app, policy: link, site: link }, groups });
    const { html, markdown } = formatsOf(document, "en");
    for (const page of [html, renderTextLayout(document, { locale: "en" })])
      expect(hrefs(parsed(page))).not.toContain(link);
    expect(markdown).not.toContain(`<${link}>`);
    expect(markdown).not.toContain(`(${link})`);
  }
});
