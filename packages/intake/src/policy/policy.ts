import type { Mention, Policy, UmbrellaTerm } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { isAt } from "../text/ahead.ts";
import type { TextDocument } from "../text/blocks.ts";
import { termsInFolded } from "../text/lexicon.ts";
import type { Place } from "../text/span.ts";
import { hanSigns } from "../text/tokens.ts";
import { languageOf } from "./language.ts";
import { listed } from "./listing.ts";
import { openEndings } from "./open-endings.ts";
import { Reading } from "./reading.ts";
import { findSdkList } from "./sdk-list.ts";
import { findContact, findDates, findMaterialChange } from "./statements.ts";

interface Counted {
  count: number;
  readonly terms: Set<string>;
  /** Offset in the text of the policy. */
  readonly first: number;
}

/**
 * What a privacy policy says, as far as a reader of words can tell: the data types it mentions (a denial is a mention
 * too), terms that cover several, whether it promises a list of SDKs and has one, and what the law asks of its form.
 * Ordered by the place of the first mention. `missing` is empty: it needs an app to compare with.
 */
export function readPolicy(document: TextDocument): Policy {
  const reading = new Reading(document);
  const { mentions, umbrellas } = countTerms(reading);
  const { state, promises, list } = findSdkList(document, reading);
  const dates = findDates(reading);
  return {
    schema: "pilu.policy/1",
    language: languageOf(reading.text),
    mentions: inOrder(mentions, reading).map(([dataType, one]): Mention => ({ dataType, ...one })),
    umbrella: inOrder(umbrellas, reading).map(
      ([term, one]): UmbrellaTerm => ({ term, ...one, candidates: candidatesOf(term) }),
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

/** Counts the terms of a policy, as far as they mean data there: by data type, and by what covers several. */
function countTerms(reading: Reading): { mentions: Map<string, Counted>; umbrellas: Map<string, Counted> } {
  const { text, plain } = reading;
  const mentions = new Map<string, Counted>();
  const umbrellas = new Map<string, Counted>();
  const data = listed(reading, termsInFolded(plain));
  for (const { from, to, meaning } of data) {
    const term = text.slice(from, to);
    if (meaning.dataType !== null) count(mentions, meaning.dataType, { term, from });
    if (meaning.umbrella !== null && !isSpeltOut(plain, to)) {
      const { label } = currentTaxonomy.umbrellaTerms[meaning.umbrella] ?? {};
      const name = (han.test(term) ? label?.["zh-CN"] : label?.en) ?? term;
      count(umbrellas, name, { term, from });
    }
  }
  for (const { from, to } of openEndings(reading, data))
    count(umbrellas, plain.slice(from, to), { term: text.slice(from, to), from });
  return { mentions, umbrellas };
}

function count(
  counts: Map<string, Counted>,
  key: string,
  { term, from }: { term: string; from: number },
): void {
  const known = counts.get(key);
  const one = known ?? { count: 0, terms: new Set<string>(), first: from };
  if (known === undefined) counts.set(key, one);
  one.count += 1;
  one.terms.add(term);
}

type Shown = Pick<Mention, "count" | "terms" | "first">;

/** What was counted as a policy shows it, by the place of the first. */
function inOrder(counts: ReadonlyMap<string, Counted>, reading: Reading): [string, Shown][] {
  return [...counts]
    .map(([key, { count: times, terms, first }]): [string, Shown] => [
      key,
      { count: times, terms: [...terms], first: at(reading.placeAt(first)) },
    ])
    .sort(([, { first: a }], [, { first: b }]) => a.line - b.line || a.column - b.column);
}

/** "设备信息（IMEI、OAID）" names what it covers. */
function isSpeltOut(plain: string, to: number): boolean {
  return isAt(bracket, plain, to);
}

const han = new RegExp(`[${hanSigns}]`);
const bracket = /\s{0,3}[（(：:]/y;

/** Groups and data types that the term may stand for; empty for an open ending. */
function candidatesOf(name: string): string[] {
  const term = currentTaxonomy.umbrellaTerms.find(
    ({ label }) => label["zh-CN"] === name || label.en === name,
  );
  return [...(term?.candidates ?? [])];
}

function at({ line, column }: Place): { line: number; column: number } {
  return { line, column };
}
