import type { Mention, Policy, UmbrellaTerm } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { type Block, spansOf, type TextDocument } from "../text/blocks.ts";
import { currentLexicon } from "../text/lexicon.ts";
import type { Place, Span } from "../text/span.ts";
import { languageOf } from "./language.ts";
import { listed, type Setting } from "./listing.ts";
import { openEndings } from "./open-endings.ts";
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
  for (const block of document.blocks) {
    for (const [span, setting] of settingsOf(block)) read(span, setting, { mentions, umbrellas });
  }
  const { state, promises, list } = findSdkList(document);
  const dates = findDates(document);
  const text = document.blocks.flatMap((block) => spansOf(block).map((span) => span.text)).join("\n");
  return {
    schema: "pilu.policy/1",
    language: languageOf(text),
    mentions: inOrder([...mentions]).map(([dataType, one]): Mention => ({ dataType, ...shown(one) })),
    umbrella: inOrder([...umbrellas]).map(
      ([term, one]): UmbrellaTerm => ({ term, ...shown(one), candidates: candidatesOf(term) }),
    ),
    sdkList: state,
    promises: promises.map((one) => ({ text: one.text, ...at(one.place) })),
    list: list === null ? null : { kind: list.kind, ...at(list.place) },
    contact: findContact(document),
    effectiveDate: dates.effective,
    updated: dates.updated,
    materialChange: findMaterialChange(document),
    missing: [],
  };
}

function read(
  span: Span,
  setting: Setting,
  { mentions, umbrellas }: { mentions: Map<string, Counted>; umbrellas: Map<string, Counted> },
): void {
  const { text } = span;
  const data = listed(text, currentLexicon().find(text), setting);
  for (const { from, to, meaning } of data) {
    const term = text.slice(from, to);
    if (meaning.dataType !== null) count(mentions, meaning.dataType, { term, place: () => span.place(from) });
    if (meaning.umbrella !== null && !isSpeltOut(text, to)) {
      const { label } = currentTaxonomy.umbrellaTerms[meaning.umbrella] ?? {};
      const name = (/\p{Script=Han}/u.test(term) ? label?.["zh-CN"] : label?.en) ?? term;
      count(umbrellas, name, { term, place: () => span.place(from) });
    }
  }
  for (const { from, to } of openEndings(text, data)) {
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

function settingsOf(block: Block): [Span, Setting][] {
  if (block.kind !== "table") return [[block.span, block.kind === "item" ? "item" : "prose"]];
  const heads = new Set(
    block.rows.filter((row, index) => row.isHead || index === 0).flatMap((row) => row.cells),
  );
  return spansOf(block).map((span) => [span, heads.has(span) ? "head" : "cell"]);
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
