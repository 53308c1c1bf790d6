import type { AnyDisclosure, Locale } from "@pilu/schema";
import { frontLines, namesApp, refusalLines, retiredText, titleText, versionText } from "../../front.ts";
import type { Place } from "../../place.ts";
import { type Reader, readerOf } from "../../reader.ts";
import { xml } from "../../xml.ts";
import type { Layout } from "../layout.ts";
import { mediaType, packed, relationshipsNamespace, relationshipsOf } from "../package.ts";
import { frontRuns, phraseRuns } from "./facts.ts";
import { Links, paragraph, row, table } from "./markup.ts";
import { fontTableXml, settingsXml, stylesXml, wordNamespace } from "./styles.ts";
import { tableLayout } from "./table-layout.ts";
import { textLayout } from "./text-layout.ts";

const part = (name: string) => mediaType(`wordprocessingml.${name}`);

/**
 * The list as a Word document (WordprocessingML, ECMA-376) in one language: tables on A4 across, or line by line on A4
 * upright. It is text with links, without fields but the page numbers, and the same bytes for the same document.
 */
export function renderDocx(
  document: AnyDisclosure,
  { locale, layout = "table", place }: { locale: Locale; layout?: Layout; place?: Pick<Place, "base"> },
): Uint8Array {
  const reader = readerOf(document, locale);
  const links = new Links();
  const body = bodyXml(document, { reader, layout, place, links });
  const main = "word/document.xml";
  const parts = [
    { name: "styles", xml: stylesXml(locale) },
    { name: "settings", xml: settingsXml(locale) },
    { name: "fontTable", xml: fontTableXml() },
    { name: "footer", xml: footerXml(document, reader, layout) },
  ];
  const relations = parts.map(({ name }) => ({ id: name, kind: name, target: `${name}.xml` }));
  return packed(document, {
    locale,
    main,
    parts: [
      { name: main, type: part("document.main"), xml: body },
      relationshipsOf(main, [...relations, ...links.relationships()]),
      ...parts.map(({ name, xml: text }) => ({ name: `word/${name}.xml`, type: part(name), xml: text })),
    ],
  });
}

interface Writing {
  readonly reader: Reader;
  readonly layout: Layout;
  readonly place: Pick<Place, "base"> | undefined;
  readonly links: Links;
}

function bodyXml(document: AnyDisclosure, writing: Writing): string {
  const { reader, layout, links } = writing;
  const lay = layout === "table" ? tableLayout : textLayout;
  const empty = paragraph("Normal", [{ text: reader.word("emptyList") }], links);
  const content = [
    frontXml(document, writing),
    paragraph("Heading1", [{ text: reader.word("listHeading") }], links, { isOnNewPage: layout === "table" }),
    document.groups.length === 0 ? empty : lay(document, { reader, links }),
  ];
  return `<w:document xmlns:w="${wordNamespace}" xmlns:r="${relationshipsNamespace}"><w:body>${content.join("")}${sectionXml(layout)}</w:body></w:document>`;
}

/** Title, notices and preamble; then who is responsible, which version, and how to refuse. */
function frontXml(document: AnyDisclosure, { reader, layout, place, links }: Writing): string {
  const said = (style: string, text: Parameters<Reader["said"]>[0]) =>
    paragraph(style, phraseRuns({ phrases: [reader.said(text)], joint: "list" }, reader), links);
  const retired = retiredText(document, reader);
  const notices = [
    ...(document.version === null ? [`${reader.word("draft")} · ${reader.word("draftNotice")}`] : []),
    ...(retired === null ? [] : [retired]),
  ];
  const lines = (title: string, all: ReturnType<typeof frontLines>) => {
    if (layout === "text")
      return all.map((line) => paragraph("Line", frontRuns(line, reader), links)).join("");
    const widths = [3100, 12_300];
    const rows = all.map((line) => {
      const cells = [[{ text: line.label }], phraseRuns(line, reader)];
      return row(
        cells.map((runs) => ({ xml: paragraph("CellText", runs, links) })),
        { widths },
      );
    });
    return table(rows, { style: "FrontTable", title, widths, hasHead: false });
  };
  const refusal = reader.word("refusalHeading");
  return [
    said("Title", document.title),
    ...(namesApp(document, reader) ? [] : [said("Subtitle", document.app.names)]),
    ...notices.map((text) => paragraph("Notice", [{ text }], links)),
    said("Normal", document.preamble),
    lines(reader.word("versionsHeading"), frontLines(document, { reader, place })),
    paragraph("Heading1", [{ text: refusal }], links),
    lines(refusal, refusalLines(document, reader)),
  ].join("");
}

/** A4 with its margins and footer; distances in twentieths of a point. */
function sectionXml(layout: Layout): string {
  const size =
    layout === "table"
      ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
      : '<w:pgSz w:w="11906" w:h="16838"/>';
  const side = layout === "table" ? 719 : 1134;
  return `<w:sectPr><w:footerReference w:type="default" r:id="footer"/>${size}<w:pgMar w:top="850" w:right="${side}" w:bottom="850" w:left="${side}" w:header="454" w:footer="454" w:gutter="0"/></w:sectPr>`;
}

/** Of what the sheet is a part, and which of how many. */
function footerXml(document: AnyDisclosure, reader: Reader, layout: Layout): string {
  const version =
    document.version === null
      ? reader.word("draft")
      : versionText(document.version, { base: document.base, reader });
  const text = `${titleText(document, reader)} · ${version}`;
  const right = layout === "table" ? 15_400 : 9638;
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  return `<w:ftr xmlns:w="${wordNamespace}"><w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="${right}"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">${xml(text.replaceAll("\n", " "))}</w:t></w:r><w:r><w:tab/></w:r>${field("PAGE")}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field("NUMPAGES")}</w:p></w:ftr>`;
}
