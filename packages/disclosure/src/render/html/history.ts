import type { ChangeClass, CountryCode, Locale, Localised } from "@pilu/schema";
import { type ChangeWord, changeWords, currentTaxonomy, pageWords } from "@pilu/schema/taxonomy";
import { changeClass } from "../change-class.ts";
import { hoursAhead } from "../dates.ts";
import { filled, type Reader, readerOfWords } from "../reader.ts";
import { betweenHtml, escaped, languageMark, wordHtml } from "./escape.ts";
import { timeHtml } from "./masthead.ts";
import { anchorOf } from "./names.ts";
import { languageSwitch, shell } from "./shell.ts";

/** A version as the history names it; instants are epoch milliseconds. */
export interface HistoryVersion {
  readonly version: number;
  readonly base: number | null;
  readonly publishedAt: number;
  readonly effectiveAt: number;
  readonly class: ChangeClass;
  readonly changes: number;
  /** What became of it, or will: see `Fate`. */
  readonly fate: Fate;
  /** Why its content was taken out by decision; null where it was not. */
  readonly redacted: string | null;
}

/**
 * `came`: it is or was in force. `planned`: its date has yet to come. `announced`: so too, and it will tell users
 * something new. `superseded`: another version took its place before it came into force. `withdrawn`: what it announced
 * was called off.
 */
export type Fate =
  | { readonly is: "came" | "planned" | "announced" | "withdrawn" }
  | { readonly is: "superseded"; readonly by: number };

export interface History {
  readonly app: {
    readonly names: Localised;
    readonly controller: { readonly names: Localised; readonly country: CountryCode };
  };
  readonly versions: readonly HistoryVersion[];
  /** The version that applies now; null where none does yet. */
  readonly current: number | null;
  readonly locale: Locale;
  readonly place: {
    readonly base: string;
    readonly languages: Readonly<Record<Locale, string>>;
    readonly current: string;
    readonly feed?: string;
  };
}

/** All versions of an app, the newest first. */
export function renderHistory({ app, versions, current, locale, place }: History): string {
  const words = pageWords(currentTaxonomy.version);
  const reader = readerOfWords(words, locale);
  const name = reader.said(app.names);
  const company = reader.said(app.controller.names);
  const title = reader.word("historyTitle");
  const hours = hoursAhead(app.controller.country);
  const newestFirst = [...versions].sort((a, b) => b.version - a.version);
  const rows = newestFirst.map((one) =>
    versionHtml(one, { base: place.base, hours, isCurrent: one.version === current, reader }),
  );
  const list =
    rows.length === 0
      ? `<p class="box">${escaped(reader.word("historyEmpty"))}</p>`
      : `<ol class="box" reversed>${rows.join("\n")}</ol>`;
  const nameOf = (tag: Locale) => readerOfWords(words, tag).word("languageName");
  const body = `<div class="wrap">
<header><div class="top"><span${languageMark(company.language, reader)}>${escaped(company.text)}</span>${languageSwitch(place.languages, { nameOf, reader })}</div>
<h1>${escaped(title)} <small${languageMark(name.language, reader)}>${escaped(name.text)}</small></h1>
<p class="lead"><a href="${escaped(place.current)}">${escaped(reader.word("latestPage"))}</a></p></header>
<main class="narrow">${list}</main>
</div>`;
  return shell({
    body,
    ...(place.feed === undefined ? {} : { feed: place.feed }),
    description: `${title} · ${name.text}`,
    isIndexed: true,
    lang: locale,
    languages: place.languages,
    title: `${title} · ${name.text}`,
  });
}

interface Row {
  readonly reader: Reader;
  readonly base: string;
  readonly hours: number;
  readonly isCurrent: boolean;
}

function versionHtml(one: HistoryVersion, { reader, base, hours, isCurrent }: Row): string {
  const { version } = one;
  const link = `<a href="${escaped(`${base}/v/${version}`)}">${escaped(reader.word("version", { version }))}</a>`;
  const mark = isCurrent ? reader.word("latestVersion") : fateText(one.fate, reader);
  const tag = mark === null ? "" : ` <span class="tag${isCurrent ? " k" : ""}">${escaped(mark)}</span>`;
  const told = (key: "published" | "effective", instant: number) =>
    wordHtml(
      "labelled",
      { label: escaped(reader.word(key)), text: timeHtml(instant, { hours, reader }) },
      reader,
    );
  const dates = [told("published", one.publishedAt), told("effective", one.effectiveAt)];
  const gone =
    one.redacted === null ? "" : `<br>${escaped(changeText("redacted", { reason: one.redacted }, reader))}`;
  const weight = escaped(one.base === null ? reader.word("firstVersion") : comparison(one, one.base, reader));
  // What they are stands on the version's own page.
  const isTold = one.changes > 0 && one.redacted === null;
  const changed = `<a href="${escaped(`${base}/v/${version}#${anchorOf("changes")}`)}">${weight}</a>`;
  return `<li value="${version}">${link}${tag}<br><span class="mute">${dates.join(betweenHtml("clause", reader))}</span><br>${isTold ? changed : weight}${gone}`;
}

/** What became of a version, in words; null where there is nothing to say. */
export function fateText(fate: Fate, reader: Reader): string | null {
  switch (fate.is) {
    case "came":
    case "planned":
      return null;
    case "announced":
      return changeText("announced", {}, reader);
    case "withdrawn":
      return changeText("withdrawn", {}, reader);
    case "superseded":
      return changeText("superseded", { version: fate.by }, reader);
  }
}

/** A word of change on a page that is no document. */
export function changeText(
  word: ChangeWord,
  values: Readonly<Record<string, string | number>>,
  reader: Reader,
): string {
  return filled(reader.said(changeWords(currentTaxonomy.version)[word]).text, values);
}

function comparison(one: HistoryVersion, base: number, reader: Reader): string {
  const label = reader.word("comparedWith", { version: base });
  const judged = reader.word("labelled", { label, text: reader.word(changeClass[one.class]) });
  if (one.changes === 0) return judged;
  return reader.word("aside", { aside: reader.word("changesCount", { count: one.changes }), text: judged });
}
