import type { AnyDisclosure, Locale } from "@pilu/schema";
import { scopeOf } from "../facts/entry-facts.ts";
import type { Fact } from "../facts/fact.ts";
import { type FrontLine, frontLines, namesApp, refusalLines, retiredText, titleText } from "../front.ts";
import type { Place } from "../place.ts";
import { labelText } from "../plain.ts";
import { type Reader, readerOf } from "../reader.ts";
import { plainText } from "../text.ts";
import { type ToldEntry, toldGroups } from "../told-entry.ts";
import { bareWordHtml, betweenHtml, escaped, languageMark, phrasesHtml, prose } from "./escape.ts";
import { shell } from "./shell.ts";
import { lineByLine } from "./style/line-by-line.ts";
import { pageStyle } from "./style.ts";

/**
 * A document in the text layout of app stores (文本式): `label: text` line by line for each SDK, as a page to print on A4
 * upright. It says what `renderText` says, with links that can be followed; it is no public page and stands in no index.
 */
export function renderTextLayout(
  document: AnyDisclosure,
  { locale, place }: { locale: Locale; place?: Pick<Place, "base"> },
): string {
  const reader = readerOf(document, locale);
  const title = reader.said(document.title);
  const app = reader.said(document.app.names);
  const preamble = reader.said(document.preamble);
  const named = namesApp(document, reader)
    ? ""
    : `<p${languageMark(app.language, reader)}>${escaped(app.text)}</p>\n`;
  const body = `<main class="wrap lines">
<h1${languageMark(title.language, reader)}>${escaped(title.text)}</h1>
${named}${notices(document, reader)}<p class="lead"${languageMark(preamble.language, reader)}>${prose(preamble.text)}</p>
${lines(frontLines(document, { reader, place }), reader)}
<h2>${bareWordHtml("refusalHeading", reader)}</h2>
${lines(refusalLines(document, reader), reader)}
<h2>${bareWordHtml("listHeading", reader)}</h2>
${groupsHtml(document, reader)}</main>`;
  return shell({
    body,
    description: title.text,
    isIndexed: false,
    lang: locale,
    languages: null,
    style: pageStyle + lineByLine,
    title: titleText(document, reader),
  });
}

function notices(document: AnyDisclosure, reader: Reader): string {
  const retired = retiredText(document, reader);
  const draft =
    document.version === null
      ? `<p class="bar draft"><b>${bareWordHtml("draft", reader)}</b> ${bareWordHtml("draftNotice", reader)}</p>\n`
      : "";
  return retired === null ? draft : `${draft}<p class="bar">${escaped(retired)}</p>\n`;
}

function groupsHtml(document: AnyDisclosure, reader: Reader): string {
  const groups = toldGroups(document, { reader, scope: scopeOf(document) });
  if (groups.length === 0) return `<p>${bareWordHtml("emptyList", reader)}</p>\n`;
  return groups
    .map(({ group, entries }) => {
      const { text, language } = reader.said(group.title);
      const all = entries.map((told) => entryHtml(told, reader)).join("");
      return `<section><h3${languageMark(language, reader)}>${escaped(text)}</h3>\n${all}</section>\n`;
    })
    .join("");
}

function entryHtml(told: ToldEntry, reader: Reader): string {
  const { number, entry, facts, collection, items, permissions, eachPermission } = told;
  const name = reader.said(entry.names);
  return `<h4>${number}. <span${languageMark(name.language, reader)}>${escaped(name.text)}</span></h4>
${factLines([...facts, collection], reader)}
${parts(items, reader)}${permissions === null ? "" : `${factLines([permissions], reader)}\n`}${parts(eachPermission, reader)}`;
}

function factLines(facts: readonly Fact[], reader: Reader): string {
  return lines(
    facts.map(({ label, phrases, joint }) => ({ label: reader.word(label), phrases, joint })),
    reader,
  );
}

function lines(all: readonly FrontLine[], reader: Reader): string {
  return all.map((line) => `<p>${lineHtml(line, reader)}</p>`).join("\n");
}

function lineHtml({ label, phrases, joint }: FrontLine, reader: Reader): string {
  return `<b>${escaped(labelText(label, reader))}</b>${textHtml({ phrases, joint }, reader)}`;
}

/** Data items or permissions, each with its name and then what is told of it. */
function parts(all: readonly (readonly Fact[])[], reader: Reader): string {
  if (all.length === 0) return "";
  const between = betweenHtml("clause", reader);
  const part = ([name, ...facts]: readonly Fact[]) =>
    [
      ...(name === undefined ? [] : [textHtml(name, reader)]),
      ...facts.map((fact) => escaped(labelText(reader.word(fact.label), reader)) + textHtml(fact, reader)),
    ].join(between);
  return `<ul>${all.map((one) => `<li>${part(one)}`).join("\n")}</ul>\n`;
}

/** What is told, on paper too: an address stands behind the name that leads to it. */
function textHtml({ phrases, joint }: Pick<FrontLine, "phrases" | "joint">, reader: Reader): string {
  const shown = phrases.map((phrase) => ({ ...phrase, text: plainText(phrase, reader) }));
  return phrasesHtml(shown, { between: betweenHtml(joint, reader), reader });
}
