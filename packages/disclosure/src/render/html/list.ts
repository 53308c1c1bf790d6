import type { AnyDisclosure, Group } from "@pilu/schema";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { scopeOf } from "../facts/entry-facts.ts";
import type { Reader } from "../reader.ts";
import { type EntryView, entryHtml } from "./entry.ts";
import { bareWordHtml, escaped, languageMark } from "./escape.ts";
import { anchorOf, entryAnchor } from "./names.ts";
import type { PermissionLevels } from "./permissions.ts";

/** The ways to the groups and to what else the page holds. */
export function contents({ groups }: AnyDisclosure, reader: Reader): string {
  const links = groups.map(({ key, title, entries }) => {
    const head = reader.said(title);
    const mark = languageMark(head.language, reader);
    return `<li><a href="#${anchorOf(key)}"${mark}>${escaped(head.text)} ${entries.length}</a>`;
  });
  const refusal = `<li><a href="#${anchorOf("refusal")}">${bareWordHtml("refusalHeading", reader)}</a>`;
  return `<nav aria-label="${bareWordHtml("contents", reader)}" id="${anchorOf("contents")}"><ul class="toc">${links.join("")}${refusal}</ul></nav>\n`;
}

/** All groups of the list, each a table of four columns; SDKs are numbered through. */
export function listPart(document: AnyDisclosure, reader: Reader): string {
  const { groups, settings, taxonomy } = document;
  const view: EntryView = {
    isByFunction: settings.grouping === "function",
    levels: levelsOf(taxonomy),
    reader,
    scope: scopeOf(document),
    taxonomy,
  };
  const id = anchorOf("list");
  let html = `<section class="all"><h2 id="${id}">${bareWordHtml("listHeading", reader)}</h2>\n`;
  if (groups.length === 0) html += `<p>${bareWordHtml("emptyList", reader)}</p>\n`;
  const seen = new Set<string>();
  let number = 0;
  for (const group of groups) {
    html += groupHead(group, reader);
    for (const entry of group.entries) {
      const first = entryAnchor(entry);
      // By platform an SDK may stand in several groups; only its first place has the stable address.
      const anchor = seen.has(first) ? `${first}_${escaped(group.key)}` : first;
      seen.add(first);
      number += 1;
      html += entryHtml(entry, { anchor, number }, view);
    }
    html += "</table></section>\n";
  }
  return `${html}</section>\n`;
}

function groupHead({ key, title, entries }: Group, reader: Reader): string {
  const head = reader.said(title);
  const id = anchorOf(key);
  const mark = languageMark(head.language, reader);
  const up = `<a class="up" href="#${anchorOf("contents")}">${bareWordHtml("backToContents", reader)}</a>`;
  const hasColumns = entries.some((entry) => entry.data.kind !== "none");
  const columns = (["columnUse", "columnData", "columnRefusal", "columnPermissions"] as const)
    .map((column) => `<th scope="col">${bareWordHtml(column, reader)}</th>`)
    .join("");
  // Without columns it is no table of data but a frame.
  const table = hasColumns
    ? `<table class="list" aria-labelledby="${id}"><thead><tr>${columns}</tr></thead>`
    : '<table class="list" role="presentation">';
  return `<section class="fn"><div class="head"><h3 id="${id}"><span${mark}>${escaped(head.text)}</span> <small>${entries.length}</small></h3>${up}</div>
${table}\n`;
}

const levelsByTaxonomy = new Map<string, PermissionLevels>();

function levelsOf(version: string): PermissionLevels {
  const known = levelsByTaxonomy.get(version);
  if (known !== undefined) return known;
  const made = new Map(taxonomyVersion(version).permissions.map(({ id, level }) => [id, level]));
  levelsByTaxonomy.set(version, made);
  return made;
}
