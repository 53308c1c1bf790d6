import { Entry, type Locale } from "@pilu/schema";
import { pathOf } from "../../diff/pointer.ts";
import { isSame } from "../../diff/same.ts";
import type { Comparison, EntryPair } from "../comparison.ts";
import { readingOf } from "../governing.ts";
import { type Found, type Hit, hitIf, type LaterRule, perKept, type Rule, read } from "../rule.ts";
import { governingLanguage } from "../terms.ts";

// Rows 1 to 3: words and links.

export const policyLink: Rule = {
  row: 3,
  says: "policy link differs",
  class: "minor",
  actions: [],
  questions: ["same-policy"],
  sources: [read("PIPL 17(2)")],
  hasFloor: false,
  find: perKept(({ before, after }) => {
    const links = (entry: typeof before) => [
      entry.entry.links.policy,
      entry.entry.links.otherPolicies.map((one) => one.url),
    ];
    return hitIf(differ(links(before), links(after)), {
      paths: [
        ["links", "policy"],
        ["links", "otherPolicies"],
      ],
    });
  }),
};

export const governingText: LaterRule = {
  row: 1,
  says: "only the governing text differs (CN zh, EU and US en); and any difference that fires no other row",
  class: "minor",
  actions: ["E"],
  questions: ["same-meaning"],
  sources: [read("PIPL 17(2)")],
  hasFloor: false,
  find: (comparison, fired) =>
    silent(comparison, fired)
      .filter((part) => part.isGoverning)
      .map((part) => part.hit),
};

export const otherText: LaterRule = {
  row: 2,
  says: "only another language's text differs",
  class: "minor",
  actions: ["E"],
  sources: [read("PIPL 17(2)")],
  hasFloor: false,
  find: (comparison, fired) =>
    silent(comparison, fired)
      .filter((part) => !part.isGoverning)
      .map((part) => part.hit),
};

export function differ(from: unknown, to: unknown): boolean {
  return !isSame(from, to);
}

/** Parts of the documents that differ and fire nothing: entries, the controller, and the page around them. */
function silent(comparison: Comparison, all: readonly Found[]): { hit: Hit; isGoverning: boolean }[] {
  // Rows 1 and 2 share what is silent between them: neither sees the other.
  const fired = all.filter(({ rule }) => rule.row > 2);
  const language = governingLanguage[comparison.judge.region];
  const isSilent = (id: string) => !fired.some(({ hit }) => hit.pair?.id === id);
  const found = comparison.entries
    .filter((pair) => isSilent(pair.id))
    .map((pair) => ({
      hit: { pair, paths: [[]] },
      isGoverning: readsOtherwise(pair, language),
    }));
  const page = pagePaths(comparison, fired);
  if (page.length === 0) return found;
  const [before, after] = [comparison.before, comparison.after].map((content) =>
    readingOf(
      page.map((path) => at(content, path)),
      language,
    ),
  );
  return [...found, { hit: { pair: null, paths: page }, isGoverning: differ(before, after) }];
}

/** Whether a reader of `language` reads something else. Most fields of an entry are equal: only the others are read. */
function readsOtherwise({ after, before }: EntryPair, language: Locale): boolean {
  if (before === null || after === null) return before !== after;
  const [from, to] = [before.entry, after.entry];
  return entryFields.some(
    (field) =>
      differ(from[field], to[field]) &&
      differ(readingOf(from[field], language), readingOf(to[field], language)),
  );
}

const entryFields = Object.keys(Entry.shape) as (keyof Entry)[];

/**
 * What differs outside the entries and fires nothing. Labels that come and go with the ids in use, and the places of
 * entries, follow from other differences; they count only where there are no others.
 */
function pagePaths({ before, changes }: Comparison, fired: readonly Found[]): string[][] {
  // Of a first version the entries are judged; there was no page before.
  if (before === null && fired.length > 0) return [];
  const isController = fired.some(({ hit }) => hit.pair === null);
  const outside = changes.filter(({ path }) => !path.startsWith("/entries/"));
  const own = outside.filter(
    ({ kind, path }) =>
      kind !== "label.added" &&
      kind !== "label.removed" &&
      kind !== "page.order" &&
      !(isController && path.startsWith("/app/controller/")),
  );
  const counted = own.length === 0 && changes.length === outside.length && fired.length === 0 ? outside : own;
  return counted.map(({ path }) => pathOf(path));
}

function at(part: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined || part === null || typeof part !== "object") return part ?? null;
  // A text by language is read as a whole: which language differs is the question.
  const members = part as Readonly<Record<string, unknown>>;
  const isText = rest.length === 0 && Object.values(members).every((member) => typeof member === "string");
  return isText ? part : at(members[first] ?? null, rest);
}
