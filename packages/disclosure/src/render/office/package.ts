import type { AnyDisclosure, Locale } from "@pilu/schema";
import { zipSync } from "fflate";
import { instantCode } from "../dates.ts";
import { titleText } from "../front.ts";
import { readerOf } from "../reader.ts";
import { xml, xmlAttribute } from "../xml.ts";

/** A part of an Office Open XML package (ECMA-376 part 2): an XML file with its media type. */
export interface Part {
  /** Path from the root of the package, without a slash before it. */
  readonly name: string;
  /** Media type; that of a relationships part, which every package declares, where there is none. */
  readonly type?: string;
  readonly xml: string;
}

export interface Relationship {
  readonly id: string;
  /** Last part of its kind's address, such as `styles` or `hyperlink`. */
  readonly kind: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "application/vnd.openxmlformats-officedocument";
const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

export const mediaType = (name: string) => `${office}.${name}+xml`;
export const relationshipsNamespace = kinds;

/**
 * A package whose main part is `main`, with the title and language of the document in its properties. The same parts
 * give the same bytes whenever and wherever they are packed: its dates are those of the document.
 */
export function packed(
  document: AnyDisclosure,
  { locale, main, parts }: { locale: Locale; main: string; parts: readonly Part[] },
): Uint8Array {
  const properties = { name: "docProps/core.xml", xml: coreProperties(document, locale) };
  const all: readonly Part[] = [
    {
      name: "_rels/.rels",
      xml: `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${kinds}/officeDocument" Target="${main}"/><Relationship Id="rId2" Type="${relationships}/metadata/core-properties" Target="${properties.name}"/></Relationships>`,
    },
    { ...properties, type: "application/vnd.openxmlformats-package.core-properties+xml" },
    ...parts,
  ];
  const files = [{ name: "[Content_Types].xml", xml: contentTypes(all) }, ...all];
  // A zip keeps local time without a zone: the first instant it can name, as read on this machine's clock.
  const mtime = new Date(1980, 0, 1);
  const encoder = new TextEncoder();
  const contents = files.map((file) => [file.name, encoder.encode(declaration + file.xml)]);
  return zipSync(Object.fromEntries(contents), { level: 6, mtime });
}

/** The relationships of the part `name`, beside it. */
export function relationshipsOf(name: string, all: readonly Relationship[]): Part {
  const [, folder = "", file = name] = /^(.*\/)?([^/]+)$/.exec(name) ?? [];
  const each = all.map(
    ({ id, kind, target, isExternal }) =>
      `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${xmlAttribute(target)}"${isExternal === true ? ' TargetMode="External"' : ""}/>`,
  );
  return {
    name: `${folder}_rels/${file}.rels`,
    xml: `<Relationships xmlns="${relationships}">${each.join("")}</Relationships>`,
  };
}

function contentTypes(parts: readonly Part[]): string {
  const each = parts.flatMap(({ name, type }) =>
    type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`],
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${each.join("")}</Types>`;
}

/** Title, author, language and dates (ECMA-376 part 2, 11; Dublin Core). A draft has no date. */
function coreProperties(document: AnyDisclosure, locale: Locale): string {
  const reader = readerOf(document, locale);
  const title = titleText(document, reader);
  const dated = (instant: number) =>
    ["created", "modified"]
      .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instantCode(instant)}</dcterms:${name}>`)
      .join("");
  const version =
    document.version === null
      ? ""
      : `${dated(document.publishedAt)}<cp:version>${document.version}</cp:version>`;
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(reader.said(document.app.controller.names).text)}</dc:creator><dc:identifier>${document.hash}</dc:identifier><dc:language>${locale}</dc:language>${version}</cp:coreProperties>`;
}
