import type { AnyDisclosure, Build } from "@pilu/schema";
import { changeWords, doubleListWords } from "@pilu/schema/taxonomy";
import { doubleLists } from "../double-list/listed.ts";
import type { Place } from "../place.ts";
import type { Reader } from "../reader.ts";
import { bareWordHtml, escaped } from "./escape.ts";

/** Where the versions and the other formats are, and how to verify this one. */
export function footer(document: AnyDisclosure, { reader, place }: { reader: Reader; place: Place }): string {
  const rows: string[] = [];
  const add = (label: string, value: string) =>
    rows.push(`<div class="pair"><dt>${escaped(label)}</dt><dd>${value}</dd></div>`);
  if (document.version !== null) {
    const address = escaped(`${place.base}/v/${document.version}`);
    add(reader.word("permanentAddress"), `<a class="a" href="${address}">${address}</a>`);
    const history = `<a href="${escaped(place.history)}">${bareWordHtml("allVersions", reader)}</a>`;
    add(reader.word("versionsHeading"), history);
    if (document.builds.length > 0) add(reader.word("builds"), buildsHtml(document.builds, reader));
  }
  if (place.lists !== undefined) {
    const words = doubleListWords(document.taxonomy);
    const links = doubleLists.map(
      (name) =>
        `<li><a href="${escaped(place.lists?.[name] ?? "")}">${escaped(reader.said(words[name]).text)}</a>`,
    );
    add(reader.said(words.both).text, `<ul class="in">${links.join("")}</ul>`);
  }
  const formats = [
    ["JSON", place.formats.json],
    ["CSV", withLanguage(place.formats.csv, reader)],
    ["Markdown", withLanguage(place.formats.md, reader)],
  ] as const;
  const links = formats.map(([name, href]) => `<li><a href="${escaped(href)}">${name}</a>`).join("");
  const feed =
    place.feed === undefined ? "" : `<li><a href="${escaped(place.feed)}">${feedWord(document, reader)}</a>`;
  add(reader.word("otherFormats"), `<ul class="in">${links}${feed}</ul>`);
  add(reader.word("hash"), `<code>SHA-256 ${escaped(document.hash)}</code>`);
  return `<footer><section><h2>${bareWordHtml("dataHeading", reader)}</h2>
<dl class="box">${rows.join("\n")}</dl></section></footer>\n`;
}

function buildsHtml(builds: readonly Build[], reader: Reader): string {
  const texts = builds.map(({ platform, version, build }) => {
    const text = `${reader.label("platform", platform).text} ${version}`;
    return reader.word("aside", { aside: build, text });
  });
  return escaped(texts.join(reader.between("list")));
}

function feedWord({ taxonomy }: AnyDisclosure, reader: Reader): string {
  return escaped(reader.said(changeWords(taxonomy).feed).text);
}

/** CSV and Markdown are in one language, as this page is. */
function withLanguage(href: string, reader: Reader): string {
  return `${href}${href.includes("?") ? "&" : "?"}lang=${reader.locale}`;
}
