import type { AnyDisclosure, Locale } from "@pilu/schema";
import type { Place } from "../../place.ts";
import { readerOf } from "../../reader.ts";
import { xmlAttribute, xmlText } from "../../xml.ts";
import type { Layout } from "../layout.ts";
import { mediaType, type Part, packed, relationshipsNamespace, relationshipsOf } from "../package.ts";
import { isPageWide, type Sheet, sheetParts, spreadsheetNamespace } from "./sheet.ts";
import { frontSheet, lineSheet, tableSheets } from "./sheets.ts";
import { stylesXml } from "./styles.ts";

/**
 * The list as an Excel workbook (SpreadsheetML, ECMA-376) in one language: what stands before the list, then SDKs, data
 * items and permissions a sheet each, or line by line. Every cell is text, and the same document gives the same bytes.
 */
export function renderXlsx(
  document: AnyDisclosure,
  { locale, layout = "table", place }: { locale: Locale; layout?: Layout; place?: Pick<Place, "base"> },
): Uint8Array {
  const reader = readerOf(document, locale);
  const list = layout === "table" ? tableSheets(document, reader) : [lineSheet(document, reader)];
  const sheets = [frontSheet(document, { reader, place }), ...list];
  const names = sheetNames(sheets.map(({ name }) => name));
  const main = "xl/workbook.xml";
  const relations = sheets.map((_, at) => ({
    id: `sheet${at + 1}`,
    kind: "worksheet",
    target: `worksheets/sheet${at + 1}.xml`,
  }));
  const parts: Part[] = [
    { name: main, type: mediaType("spreadsheetml.sheet.main"), xml: workbookXml(sheets, names) },
    relationshipsOf(main, [...relations, { id: "styles", kind: "styles", target: "styles.xml" }]),
    { name: "xl/styles.xml", type: mediaType("spreadsheetml.styles"), xml: stylesXml() },
    ...sheets.flatMap((sheet, at) => sheetParts(sheet, at + 1)),
  ];
  return packed(document, { locale, main, parts });
}

function workbookXml(sheets: readonly Sheet[], names: readonly string[]): string {
  const each = names.map(
    (name, at) => `<sheet name="${xmlAttribute(name)}" sheetId="${at + 1}" r:id="sheet${at + 1}"/>`,
  );
  // The head stands on each printed page, and where columns take several pages, the names of the SDKs too.
  const heads = sheets.flatMap((sheet, at) => {
    if (!sheet.hasHead) return [];
    const quoted = `'${(names[at] ?? "").replaceAll("'", "''")}'!`;
    const area = isPageWide(sheet) ? `${quoted}$1:$1` : `${quoted}$A:$A,${quoted}$1:$1`;
    return [
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xmlAttribute(area)}</definedName>`,
    ];
  });
  const defined = heads.length === 0 ? "" : `<definedNames>${heads.join("")}</definedNames>`;
  return `<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipsNamespace}"><bookViews><workbookView/></bookViews><sheets>${each.join("")}</sheets>${defined}</workbook>`;
}

const longestName = 31;

/**
 * Names as Excel takes them: none of `[]:*?/\`, no apostrophe at an end, at most 31 characters, not "History", each
 * once whatever its case.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(["history"]);
  const free = (name: string) => name !== "" && !taken.has(name.toLowerCase());
  return wanted.map((name) => {
    const clean = trimmed(xmlText(name).replace(/[[\]:*?/\\\n\t]/g, " "));
    let fit = trimmed(xmlText(clean.slice(0, longestName)));
    for (let number = 1; !free(fit); number += 1) fit = `${number}`;
    taken.add(fit.toLowerCase());
    return fit;
  });
}

function trimmed(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/g, "");
}
