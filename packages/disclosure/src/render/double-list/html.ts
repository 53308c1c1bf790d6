import type { Locale } from "@pilu/schema";
import { bareWordHtml, betweenHtml, escaped, languageMark, phraseHtml, phrasesHtml } from "../html/escape.ts";
import { languageSwitch, shell } from "../html/shell.ts";
import type { Phrase } from "../phrase.ts";
import { type Kind, noteOn, type Party, parties, type Row } from "./groups.ts";
import type { DoubleList, DoubleListName } from "./listed.ts";
import { type Teller, tellerOf } from "./teller.ts";

/** The addresses that a page of a list leads to. */
export interface DoubleListPlace {
  /** This page in each language. */
  readonly languages: Readonly<Record<Locale, string>>;
  /** The other list, in this page's language. */
  readonly other: string;
  /** The disclosure that the list belongs to. */
  readonly disclosure: string;
  /** This list as data; formats with words are in this page's language. */
  readonly formats: Readonly<Record<"json" | "md" | "csv", string>>;
  readonly isVersionPage: boolean;
}

/** A list as a public page: no script, no request, and the look of the disclosure's own page. */
export function renderDoubleListHtml(
  list: DoubleList,
  { locale, place }: { locale: Locale; place: DoubleListPlace },
): string {
  const { name, document } = list;
  const teller = tellerOf(document, locale);
  const { reader, word } = teller;
  const app = reader.said(document.app.names);
  const company = reader.said(document.app.controller.names);
  const isShared = name === "shared";
  const all = parties(list, teller);
  const nameOf = (tag: Locale) => tellerOf(document, tag).reader.word("languageName");
  const note = noteOn(list, { all, word });
  const body = `<div class="wrap">
<header><div class="top"><span${languageMark(company.language, reader)}>${escaped(company.text)}</span>${languageSwitch(place.languages, { nameOf, reader })}</div>
<h1>${escaped(word(name))} <small${languageMark(app.language, reader)}>${escaped(app.text)}</small></h1>
<p class="lead">${escaped(word(isShared ? "sharedLead" : "collectedLead"))}</p>
<div class="ver"><p>${escaped(teller.standing)}</p></div></header>
<main><section class="all"><h2>${bareWordHtml("listHeading", reader)}</h2>${note === null ? "" : `<p>${escaped(note)}</p>`}
${all.length === 0 ? "" : table(all, { name, teller })}</section></main>
${footer(name, { place, teller })}</div>`;
  return shell({
    body,
    description: word(isShared ? "sharedLead" : "collectedLead"),
    isIndexed: document.version !== null && !place.isVersionPage,
    lang: locale,
    languages: place.languages,
    title: `${word(name)} · ${app.text}`,
  });
}

interface Shown {
  readonly name: DoubleListName;
  readonly teller: Teller;
}

function table(all: readonly Party[], { name, teller }: Shown): string {
  const { word } = teller;
  const heads = [word("kinds"), word("purpose"), word("scenario"), howWord(name, teller)];
  const columns = heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join("");
  const bodies = all.map((party, at) => partyHtml(party, at + 1, { name, teller }));
  return `<section class="fn"><table class="list four"><thead><tr>${columns}</tr></thead>\n${bodies.join("")}</table></section>`;
}

function partyHtml({ id, by, company, rows }: Party, number: number, shown: Shown): string {
  const { reader } = shown.teller;
  const anchor = id === null ? "" : ` id="${escaped(id)}"`;
  const from = company === null ? "" : ` <small>${phraseHtml(company, reader)}</small>`;
  const band = `<tr class="n"><td colspan="4"><h4><span class="no">${number}</span> ${phraseHtml(by, reader)}${from}</h4></td></tr>`;
  return `<tbody${anchor}>${band}\n${rows.map((row) => rowHtml(row, shown)).join("\n")}</tbody>\n`;
}

function rowHtml({ kinds, purpose, scenario, how }: Row, { name, teller }: Shown): string {
  const { reader, word } = teller;
  const list = kinds.map((kind) => kindHtml(kind, teller)).join("\n");
  const text = (phrases: readonly Phrase[], joint: "list" | "clause") =>
    phrasesHtml(phrases, { between: betweenHtml(joint, reader), reader });
  const cells = [
    [word("kinds"), `<ul class="c">${list}</ul>`],
    [word("purpose"), text(purpose, "clause")],
    // Whole sentences, each with its own full stop.
    [word("scenario"), phrasesHtml(scenario, { between: "<br>", reader })],
    [howWord(name, teller), text(how, "list")],
  ];
  const told = cells.map(
    ([label = "", value]) =>
      `<td><dl><div class="kv"><dt>${escaped(label)}</dt><dd>${value}</dd></div></dl></td>`,
  );
  return `<tr>${told.join("")}</tr>`;
}

function kindHtml({ kind, isSensitive, platforms }: Kind, { reader }: Teller): string {
  const between = betweenHtml("list", reader);
  const on = platforms.length === 0 ? "" : ` <small>${phrasesHtml(platforms, { between, reader })}</small>`;
  const body = `${phraseHtml(kind, reader)}${on}`;
  if (!isSensitive) return `<li>${body}`;
  return `<li class="s"><b class="vh">${bareWordHtml("sensitive", reader)} </b>${body}`;
}

function howWord(name: DoubleListName, { word }: Teller): string {
  return word(name === "shared" ? "sharedHow" : "collectedHow");
}

function footer(name: DoubleListName, { place, teller }: { place: DoubleListPlace; teller: Teller }): string {
  const { reader, word } = teller;
  const link = (href: string, text: string) => `<a href="${escaped(href)}">${escaped(text)}</a>`;
  const pair = (label: string, value: string) =>
    `<div class="pair"><dt>${escaped(label)}</dt><dd>${value}</dd></div>`;
  const formats = [
    ["JSON", place.formats.json],
    ["CSV", place.formats.csv],
    ["Markdown", place.formats.md],
  ] as const;
  const rows = [
    pair(word("other"), link(place.other, word(name === "shared" ? "collected" : "shared"))),
    pair(word("whole"), link(place.disclosure, place.disclosure)),
    pair(
      reader.word("otherFormats"),
      `<ul class="in">${formats.map(([text, href]) => `<li>${link(href, text)}`).join("")}</ul>`,
    ),
  ];
  return `<footer><section><h2>${bareWordHtml("dataHeading", reader)}</h2>
<dl class="box">${rows.join("\n")}</dl></section></footer>\n`;
}
