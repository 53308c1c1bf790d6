import { type Content, type ContentChange, isForChildren, type Locale } from "@pilu/schema";
import { pathOf } from "../../diff/pointer.ts";
import { compareContents, type EntryPair } from "../comparison.ts";
import { added, removed, replaced, replacements } from "./coming.ts";
import { details, followers } from "./details.ts";
import { type EntryTelling, poolOf, type Teller } from "./entry-telling.ts";
import { items } from "./items.ts";
import { type Known, nothingKnown } from "./known.ts";
import { naming } from "./naming.ts";
import { pageSentences } from "./page.ts";
import { places } from "./places.ts";
import { refusal } from "./refusal.ts";
import { type Sentence, type Speaker, speakerOf } from "./speaker.ts";
import { use } from "./use.ts";

/** In the order in which an entry's changes are told; `details` tells what is left. */
const tellers: readonly Teller[] = [added, removed, naming, items, use, places, refusal, details];

/** The documents that `changes` lie between, the language, and what is on record beside them. */
export interface Told {
  readonly before: Content | null;
  readonly after: Content;
  readonly locale: Locale;
  readonly known?: Partial<Known>;
}

/**
 * What changed, for users: plain sentences with every item by its own name, in the order of the list. Every change is
 * told by exactly one sentence, or by two where it both gives and takes; those that only follow from others are told
 * where nothing else is. A first version is one sentence.
 */
export function sentences(
  changes: readonly ContentChange[],
  { before, after, locale, known = {} }: Told,
): Sentence[] {
  if (changes.length === 0) return [];
  const speaker = speakerOf(before, after, locale);
  if (before === null) return [speaker.sentence("listPublished", changes)];
  const telling = changes.some((change) => !followers.has(change.kind))
    ? changes.filter((change) => !followers.has(change.kind))
    : changes;
  const outside = telling.filter((change) => entryOf(change) === null);
  return [
    ...pageSentences(outside, { after, before, speaker }),
    ...entrySentences(telling, { after, before, known: { ...nothingKnown, ...known }, speaker }),
  ];
}

interface Telling {
  readonly before: Content;
  readonly after: Content;
  readonly known: Known;
  readonly speaker: Speaker;
}

function entrySentences(
  changes: readonly ContentChange[],
  { before, after, known, speaker }: Telling,
): Sentence[] {
  const region = after.app.regions[0] ?? "CN";
  const comparison = compareContents(before, after, { isForChildren: isForChildren(after.app), region });
  const tellingOf = (pair: EntryPair): EntryTelling => ({
    ...poolOf(changes.filter((change) => entryOf(change) === pair.id)),
    comparison,
    known,
    pair,
    speaker,
  });
  const tellings = new Map(comparison.entries.map((pair) => [pair, tellingOf(pair)]));
  const taken = new Map<EntryTelling, Sentence[]>();
  for (const [by, old] of replacements(comparison)) {
    const [telling, was] = [tellings.get(by), tellings.get(old)];
    const isWhole = changes.some(({ kind, path }) => kind === "entry.removed" && pathOf(path)[1] === old.id);
    if (telling !== undefined && was !== undefined && isWhole) taken.set(telling, replaced(telling, was));
  }
  return [...tellings.values()].flatMap((telling) => [
    ...(taken.get(telling) ?? []),
    ...tellers.flatMap((tell) => tell(telling)),
  ]);
}

function entryOf({ path }: ContentChange): string | null {
  const [top, id] = pathOf(path);
  return top === "entries" && id !== undefined ? id : null;
}
