// How the document looks: named styles only, so that whoever edits it changes one place.
import type { Locale } from "@pilu/schema";
import { languageXml } from "./markup.ts";

export const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Latin and Chinese faces, and what stands in for them where they are not installed: macOS, then Linux. */
const latin = { name: "Arial", instead: "Helvetica,Liberation Sans" };
const chinese = { name: "Microsoft YaHei", instead: "PingFang SC,Noto Sans CJK SC,Source Han Sans SC" };
const mono = { name: "Consolas", instead: "Menlo,Liberation Mono" };

const quiet = "52606D";
const line = "C3CCD5";
const accent = "1F4E79";

const fontsOf = ({ name }: { name: string }) =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}" w:eastAsia="${chinese.name}"/>`;

interface Look {
  readonly name: string;
  readonly isBold?: boolean;
  readonly colour?: string;
  /** Half points. */
  readonly size?: number;
  /** Twentieths of a point, before and after. */
  readonly space?: readonly [number, number];
  /** Twentieths of a point. */
  readonly indent?: number;
  /** 0 for the first level of headings. */
  readonly level?: number;
  /** Stands on the page of what follows, as headings do. */
  readonly isKept?: boolean;
}

function runLook({ isBold, colour, size }: Look): string {
  return [
    isBold === true ? "<w:b/>" : "",
    colour === undefined ? "" : `<w:color w:val="${colour}"/>`,
    size === undefined ? "" : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join("");
}

function paragraphStyle(id: string, look: Look): string {
  const [before, after] = look.space ?? [0, 80];
  const heading = look.level === undefined ? "" : `<w:outlineLvl w:val="${look.level}"/>`;
  const isKept = look.level !== undefined || look.isKept === true;
  const keep = isKept ? "<w:keepNext/><w:keepLines/>" : "";
  const indent = look.indent === undefined ? "" : `<w:ind w:left="${look.indent}"/>`;
  const based = id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>';
  return `<w:style w:type="paragraph" w:styleId="${id}"${id === "Normal" ? ' w:default="1"' : ""}><w:name w:val="${look.name}"/>${based}<w:qFormat/><w:pPr>${keep}<w:spacing w:before="${before}" w:after="${after}"/>${indent}${heading}</w:pPr><w:rPr>${runLook(look)}</w:rPr></w:style>`;
}

function characterStyle(id: string, { name, look }: { name: string; look: string }): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${look}</w:rPr></w:style>`;
}

const borders = (sides: readonly string[]) =>
  `<w:tblBorders>${sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${line}"/>`).join("")}</w:tblBorders>`;
const margins =
  '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>';

function tableStyle(id: string, { name, edges, special }: { name: string; edges: string; special: string }) {
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:spacing w:before="0" w:after="20"/></w:pPr><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${edges}${margins}</w:tblPr>${special}</w:style>`;
}

/** Style sheet of the document (`word/styles.xml`). */
export function stylesXml(locale: Locale): string {
  const head = `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${accent}"/><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr>`;
  const side = `<w:tblStylePr w:type="firstCol"><w:rPr><w:color w:val="${quiet}"/></w:rPr></w:tblStylePr>`;
  return `<w:styles xmlns:w="${wordNamespace}"><w:docDefaults><w:rPrDefault><w:rPr>${fontsOf(latin)}<w:sz w:val="19"/><w:szCs w:val="19"/>${languageXml(locale)}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>${[
    paragraphStyle("Normal", { name: "Normal" }),
    paragraphStyle("Title", { name: "Title", isBold: true, colour: accent, size: 40, space: [0, 40] }),
    paragraphStyle("Subtitle", { name: "Subtitle", colour: quiet, size: 24, space: [0, 160] }),
    paragraphStyle("Notice", { name: "Notice", isBold: true, colour: "9B2C2C", space: [0, 120] }),
    paragraphStyle("Heading1", {
      name: "heading 1",
      isBold: true,
      colour: accent,
      size: 30,
      space: [280, 100],
      level: 0,
    }),
    paragraphStyle("Heading2", {
      name: "heading 2",
      isBold: true,
      colour: accent,
      size: 25,
      space: [240, 90],
      level: 1,
    }),
    paragraphStyle("Heading3", {
      name: "heading 3",
      isBold: true,
      size: 21,
      space: [180, 50],
      level: 2,
    }),
    paragraphStyle("CellName", { name: "Cell Name", isBold: true, size: 19, space: [0, 40] }),
    paragraphStyle("CellTitle", { name: "Cell Title", isBold: true, size: 16, space: [0, 24] }),
    ...["Cell Text", "Cell Item", "Cell Permission"].map((name) =>
      paragraphStyle(name.replace(" ", ""), { name, size: 16, space: [0, 24] }),
    ),
    paragraphStyle("Gap", { name: "Gap", size: 8, space: [0, 0] }),
    paragraphStyle("CellHead", {
      isKept: true,
      name: "Cell Head",
      isBold: true,
      colour: "FFFFFF",
      size: 17,
      space: [0, 20],
    }),
    paragraphStyle("Line", { name: "Line", size: 19, space: [0, 30] }),
    paragraphStyle("Detail", { name: "Detail", size: 18, space: [0, 24], indent: 284 }),
    paragraphStyle("Footer", { name: "footer", colour: quiet, size: 15, space: [0, 0] }),
    characterStyle("Label", { name: "Label", look: `<w:b/><w:color w:val="${quiet}"/>` }),
    characterStyle("Muted", { name: "Muted", look: `<w:color w:val="${quiet}"/>` }),
    characterStyle("Absent", { name: "Absent", look: '<w:i/><w:color w:val="8A5A00"/>' }),
    characterStyle("Sensitive", { name: "Sensitive", look: '<w:b/><w:color w:val="9B2C2C"/>' }),
    characterStyle("Code", { name: "Code", look: fontsOf(mono) }),
    characterStyle("Hyperlink", {
      name: "Hyperlink",
      look: '<w:color w:val="0B5CAD"/><w:u w:val="single"/>',
    }),
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    tableStyle("DisclosureTable", {
      name: "Disclosure Table",
      edges: borders(["top", "left", "bottom", "right", "insideH", "insideV"]),
      special: head,
    }),
    tableStyle("FrontTable", {
      name: "Front Table",
      edges: borders(["top", "bottom", "insideH"]),
      special: side,
    }),
  ].join("")}</w:styles>`;
}

/** The faces in use with their stand-ins (`word/fontTable.xml`). */
export function fontTableXml(): string {
  const fonts = [latin, chinese, mono].map(
    ({ name, instead }) => `<w:font w:name="${name}"><w:altName w:val="${instead}"/></w:font>`,
  );
  return `<w:fonts xmlns:w="${wordNamespace}">${fonts.join("")}</w:fonts>`;
}

/** `word/settings.xml`: made for Word 2013 and later, in this language. */
export function settingsXml(locale: Locale): string {
  return `<w:settings xmlns:w="${wordNamespace}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${locale}" w:eastAsia="zh-CN"/></w:settings>`;
}
