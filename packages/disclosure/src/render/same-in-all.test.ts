import { locales } from "@pilu/schema";
import { describe, expect, test } from "vitest";
import { formatsOf, richContent, richVersion, withTexts } from "../golden/documents.ts";
import { saidInHtml, saidInLinesOfHtml } from "../golden/read-back/html.ts";
import { saidInDocx, saidInLinesOfXlsx, saidInXlsx } from "../golden/read-back/office.ts";
import {
  common,
  disagreements,
  itemOf,
  type Said,
  say,
  type Tongue,
  tongueOf,
} from "../golden/read-back/said.ts";
import { saidInCsv, saidInMarkdown, saidInText } from "../golden/read-back/text.ts";
import { cells } from "./cells.ts";
import { renderTextLayout } from "./html/line-by-line.ts";
import { renderJson } from "./json.ts";
import { renderDocx } from "./office/docx/docx.ts";
import { renderXlsx } from "./office/xlsx/xlsx.ts";
import { renderText } from "./plain.ts";

type Document = ReturnType<typeof richVersion>;
type Locale = (typeof locales)[number];
const place = { base: "/d/weather" };

/** What each output of a document says, read back from the output alone. */
async function outputs(document: Document, locale: Locale): Promise<Map<string, Said>> {
  const tongue = tongueOf(document, locale);
  const { html, markdown, csv } = formatsOf(document, locale);
  const options = { locale, place };
  return new Map([
    ["json", saidInJson(renderJson(document), { locale, tongue })],
    ["html", saidInHtml(html, tongue)],
    ["html, line by line", saidInLinesOfHtml(renderTextLayout(document, options), tongue)],
    ["md", saidInMarkdown(markdown, tongue)],
    ["csv", saidInCsv(csv, tongue)],
    ["txt", saidInText(renderText(document, options), tongue)],
    ["docx", saidInDocx(renderDocx(document, options), tongue)],
    ["docx, line by line", saidInDocx(renderDocx(document, { ...options, layout: "text" }), tongue)],
    ["xlsx", await saidInXlsx(renderXlsx(document, options), tongue)],
    [
      "xlsx, line by line",
      await saidInLinesOfXlsx(renderXlsx(document, { ...options, layout: "text" }), tongue),
    ],
  ]);
}

/** The document itself, told in the words that it carries. */
function saidInJson(json: string, { locale, tongue }: { locale: Locale; tongue: Tongue }): Said {
  const document = JSON.parse(json) as Document;
  const said: Said = new Map();
  const all = cells(document, locale);
  const names = new Map(all.filter(({ field }) => field === "names").map(({ entry, text }) => [entry, text]));
  let part = "";
  for (const { entry, field, label, text } of all) {
    const of = names.get(entry) ?? "";
    const last = field.slice(field.lastIndexOf(".") + 1);
    const isOfPart = field.startsWith("data.") || field.startsWith("permissions.");
    if (isOfPart && (last === "type" || last === "name")) part = text.split(tongue.list).at(-1) ?? text;
    else say(said, { of: isOfPart ? itemOf(of, part) : of, label, text });
  }
  return said;
}

describe.each(locales)("in %s", (locale) => {
  test("no two outputs of one version disagree on anything that both say", async () => {
    const all = [...(await outputs(richVersion(), locale))];
    for (const [first, one] of all)
      for (const [second, other] of all) {
        expect(disagreements(one, other), `${first} / ${second}`).toEqual([]);
        // They do speak of the same things: a comparison of nothing would agree always.
        expect(common(one, other), `${first} / ${second}`).toBeGreaterThan(20);
      }
  });

  test.each([
    ...["html", "html, line by line", "md", "csv", "txt"],
    ...["docx", "docx, line by line", "xlsx", "xlsx, line by line"],
  ])("a single word that differs in %s is found", async (format) => {
    const before = (await outputs(richVersion(), locale)).get("json") ?? new Map();
    const content = richContent();
    const purposes = content.groups.flatMap(({ entries }) =>
      entries.map((entry) => entry.purposeText[locale]),
    );
    const changed = richVersion(withTexts(content, (text) => (purposes.includes(text) ? `${text}!` : text)));
    const after = (await outputs(changed, locale)).get(format) ?? new Map();
    expect(disagreements(before, after).length).toBeGreaterThan(0);
  });
});
