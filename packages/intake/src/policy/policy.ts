import type { Mention, Policy, UmbrellaTerm } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import type { TextDocument } from "../text/blocks.ts";
import { type Found, termsIn } from "../text/lexicon.ts";
import type { Place } from "../text/span.ts";
import { isHan } from "../text/tokens.ts";
import { languageOf } from "./language.ts";
import { listed } from "./listing.ts";
import { type Ending, endingsIn, openEndings } from "./open-endings.ts";
import { Reading, type Stretch } from "./reading.ts";
import { findSdkList } from "./sdk-list.ts";
import { findContact, findDates, findMaterialChange } from "./statements.ts";

interface Counted {
  count: number;
  readonly terms: Set<string>;
  readonly first: Place;
}

/**
 * What a privacy policy says, as far as a reader of words can tell: the data types it mentions (a denial is a mention
 * too), terms that cover several, whether it promises a list of SDKs and has one, and what the law asks of its form.
 * Ordered by the place of the first mention. `missing` is empty: it needs an app to compare with.
 */
export function readPolicy(document: TextDocument): Policy {
  const mentions = new Map<string, Counted>();
  const umbrellas = new Map<string, Counted>();
  const reading = new Reading(document);
  const endings = reading.byPart(endingsIn(reading.text));
  for (const [part, found] of reading.byPart(termsIn(reading.text)))
    read(part, { found, endings: endings.get(part) ?? [] }, { mentions, umbrellas });
  const { state, promises, list } = findSdkList(document, reading);
  const dates = findDates(reading);
  return {
    schema: "pilu.policy/1",
    language: languageOf(reading.text),
    mentions: inOrder([...mentions]).map(([dataType, one]): Mention => ({ dataType, ...shown(one) })),
    umbrella: inOrder([...umbrellas]).map(
      ([term, one]): UmbrellaTerm => ({ term, ...shown(one), candidates: candidatesOf(term) }),
    ),
    sdkList: state,
    promises: promises.map((one) => ({ text: one.text, ...at(one.place) })),
    list: list === null ? null : { kind: list.kind, ...at(list.place) },
    contact: findContact(reading),
    effectiveDate: dates.effective,
    updated: dates.updated,
    materialChange: findMaterialChange(reading),
    missing: [],
  };
}

/** Counts what was found in one part of the document, by offsets in it, as far as it means data there. */
function read(
  { span, setting }: Stretch,
  { found, endings }: { found: readonly Found[]; endings: readonly Ending[] },
  { mentions, umbrellas }: { mentions: Map<string, Counted>; umbrellas: Map<string, Counted> },
): void {
  const { text } = span;
  const data = listed(text, found, setting);
  for (const { from, to, meaning } of data) {
    const term = text.slice(from, to);
    if (meaning.dataType !== null) count(mentions, meaning.dataType, { term, place: () => span.place(from) });
    if (meaning.umbrella !== null && !isSpeltOut(text, to)) {
      const { label } = currentTaxonomy.umbrellaTerms[meaning.umbrella] ?? {};
      const name = ([...term].some(isHan) ? label?.["zh-CN"] : label?.en) ?? term;
      count(umbrellas, name, { term, place: () => span.place(from) });
    }
  }
  for (const { from, to } of openEndings(text, { data, endings })) {
    const term = text.slice(from, to);
    count(umbrellas, term.toLowerCase(), { term, place: () => span.place(from) });
  }
}

function count(
  counts: Map<string, Counted>,
  key: string,
  { term, place }: { term: string; place: () => Place },
): void {
  const known = counts.get(key);
  const one = known ?? { count: 0, terms: new Set<string>(), first: place() };
  if (known === undefined) counts.set(key, one);
  one.count += 1;
  one.terms.add(term);
}

function inOrder(counts: readonly [string, Counted][]): readonly [string, Counted][] {
  return [...counts].sort(([, { first: a }], [, { first: b }]) => a.line - b.line || a.column - b.column);
}

/** "设备信息（IMEI、OAID）" names what it covers. */
function isSpeltOut(text: string, to: number): boolean {
  return /^\s*[（(：:]/.test(text.slice(to, to + 4));
}

/** Groups and data types that the term may stand for; empty for an open ending. */
function candidatesOf(name: string): string[] {
  const term = currentTaxonomy.umbrellaTerms.find(
    ({ label }) => label["zh-CN"] === name || label.en === name,
  );
  return [...(term?.candidates ?? [])];
}

function shown({ count: times, terms, first }: Counted): Pick<Mention, "count" | "terms" | "first"> {
  return { count: times, terms: [...terms], first: at(first) };
}

function at({ line, column }: Place): { line: number; column: number } {
  return { line, column };
}
