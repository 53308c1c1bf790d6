import type { Entry } from "@pilu/schema";
import type { PageWord } from "@pilu/schema/taxonomy";
import type { Reader } from "../reader.ts";
import { bareWordHtml, betweenHtml, escaped, phraseHtml } from "./escape.ts";
import { anchorOf, entryLink } from "./names.ts";

interface Count {
  readonly key: PageWord;
  readonly count: number;
  readonly kind?: string;
}

/** The list in numbers; those that are nought are left out, but for the whole and for sensitive data. */
export function numbers(entries: readonly Entry[], reader: Reader): string {
  const of = (test: (entry: Entry) => boolean) => entries.filter(test).length;
  const types = new Set<string>();
  for (const entry of entries) for (const item of itemsOf(entry)) types.add(item.type);
  const sensitive = of((entry) => entry.sensitiveTypes.length > 0);
  const counts: Count[] = [
    { count: entries.length, key: "numberSdks" },
    { count: of((entry) => entry.data.kind === "items"), key: "numberCollecting" },
    { count: types.size, key: "numberTypes" },
    { count: sensitive, key: "numberSensitive", ...(sensitive > 0 && { kind: "s" }) },
    { count: of((entry) => entry.crossBorder !== null), key: "numberAbroad", kind: "o" },
    { count: of((entry) => entry.data.kind === "none"), key: "numberNothing" },
    { count: of((entry) => entry.data.kind === "not-stated"), key: "numberSilent" },
  ];
  const shown = counts.filter(
    ({ key, count }) => count > 0 || key === "numberSdks" || key === "numberSensitive",
  );
  const items = shown.map(
    ({ key, count, kind }) =>
      `<li${kind === undefined ? "" : ` class="${kind}"`}><b>${count}</b> ${bareWordHtml(key, reader)}`,
  );
  return `<ul class="num" aria-label="${bareWordHtml("atAGlance", reader)}">${items.join("\n")}</ul>\n`;
}

/** Each sensitive type with the SDKs that receive it; marked where none of its uses is required. */
export function sensitivePart(entries: readonly Entry[], reader: Reader): string {
  const byType = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const type of entry.sensitiveTypes) {
      const found = byType.get(type);
      if (found === undefined) byType.set(type, [entry]);
      else found.push(entry);
    }
  }
  const rows = [...byType].map(([type, receivers]) => {
    const links = receivers
      .map((entry) => receiver(entry, { reader, type }))
      .join(betweenHtml("list", reader));
    return `<div class="pair w"><dt>${phraseHtml(reader.label("data-type", type), reader)}</dt><dd>${links}</dd></div>`;
  });
  const body =
    rows.length === 0
      ? `<p class="box">${bareWordHtml("noSensitive", reader)}</p>`
      : `<dl class="box">${rows.join("\n")}</dl>`;
  return `<section><div class="head"><h2 id="${anchorOf("sensitive")}">${bareWordHtml("sensitiveHeading", reader)}</h2></div>
${body}</section>\n`;
}

function receiver(entry: Entry, { type, reader }: { type: string; reader: Reader }): string {
  const uses = itemsOf(entry).filter((item) => item.type === type);
  const link = entryLink(entry, reader);
  if (uses.some((item) => item.demand !== "optional")) return link;
  return `${link} <small>${escaped(reader.label("demand", "optional").text)}</small>`;
}

export function itemsOf({ data }: Entry) {
  return data.kind === "items" ? data.items : [];
}
