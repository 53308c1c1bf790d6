import type { ContentChange, Retention } from "@pilu/schema";
import { retentionPhrases } from "../../render/facts/retention-phrases.ts";
import { type EntryFacts, pairOf } from "../facts.ts";
import {
  allOf,
  type EntryTelling,
  itemNames,
  named,
  purposesOf,
  type Teller,
  tellOnce,
} from "./entry-telling.ts";
import { itemOf } from "./items.ts";
import { optOutText } from "./refusal.ts";
import type { Sentence, Speaker } from "./speaker.ts";

/** What it is used for, how and when it is collected, how long it is kept, and how safely. */
export const use: Teller = (telling) => {
  const { before, after } = telling.pair;
  if (before === null || after === null) return [];
  return [
    ...purposes(telling, { after, before }),
    ...methods(telling, { after, before }),
    ...triggerChanged(telling, { after, before }),
    ...retention(telling, { after, before }),
    ...protectionChanged(telling, { after, before }),
  ];
};

interface Both {
  readonly before: EntryFacts;
  readonly after: EntryFacts;
}

/** Purposes that reach other items than before: those of the entry, and those of single items. */
function purposes(telling: EntryTelling, { before, after }: Both): Sentence[] {
  const { speaker } = telling;
  const changes = telling.take("purpose.added", "purpose.removed", "item.purposes");
  if (changes.length === 0) return [];
  const gained = reached(after, before);
  const lost = reached(before, after);
  const about = (purpose: string) =>
    changes.filter(({ kind, path }) => kind === "item.purposes" || path.endsWith(`/purposes/${purpose}`));
  const sentences = [
    ...[...gained].map(([purpose, items]) => {
      const path = optOutText(after, speaker);
      const slots = { ...named(telling), items, purposes: purposesOf([purpose], speaker) };
      return path === null
        ? speaker.sentence("purposeAdded", about(purpose), slots)
        : speaker.sentence("purposeAddedRefusable", about(purpose), { ...slots, path });
    }),
    ...[...lost].map(([purpose, items]) => {
      const slots = { ...named(telling), items, purposes: purposesOf([purpose], speaker) };
      return speaker.sentence("purposeRemoved", about(purpose), slots);
    }),
  ];
  const told = new Set(sentences.flatMap((sentence) => sentence.keys));
  const untold = changes.filter((change) => !told.has(change.key));
  // Other ids for the same reach, such as a purpose spelled out for every item: nothing changed in use.
  if (untold.length === 0) return sentences;
  return [
    ...sentences,
    speaker.sentence("detailUpdated", untold, { ...named(telling), field: speaker.word("item.purposes") }),
  ];

  function reached(facts: EntryFacts, other: EntryFacts): Map<string, string> {
    const found = new Map<string, string>();
    for (const purpose of facts.purposes) {
      const used = [...facts.items.values()].filter(
        (item) => item.purposes.has(purpose) && !other.pairs.has(pairOf(item.key, purpose)),
      );
      // Items that come or go are told by themselves.
      const kept = used.filter((item) => other.items.has(item.key));
      if (kept.length > 0) found.set(purpose, itemNames(kept, { facts, speaker }));
      else if (!other.purposes.has(purpose)) found.set(purpose, allOf(facts, speaker));
    }
    return found;
  }
}

function methods(telling: EntryTelling, { before, after }: Both): Sentence[] {
  const { speaker } = telling;
  const list = (ids: Iterable<string>) => speaker.labels("method", ids);
  const [from, to] = [list(before.entry.methods), list(after.entry.methods)];
  const entry =
    from === to
      ? []
      : tellOnce(telling, ["entry.methods"], () => [
          "methodChanged",
          { a: from, b: to, items: allOf(after, speaker) },
        ]);
  return [
    ...entry,
    ...perItem(
      telling,
      "item.methods",
      after,
      (value, was) => ownOr(value, list, was ? from : to),
      "methodChanged",
    ),
  ];
}

function triggerChanged(telling: EntryTelling, { before, after }: Both): Sentence[] {
  const { speaker } = telling;
  return tellOnce(telling, ["entry.trigger"], () => [
    "triggerChanged",
    {
      a: speaker.labels("trigger", [before.entry.trigger]),
      b: speaker.labels("trigger", [after.entry.trigger]),
      items: allOf(after, speaker),
    },
  ]);
}

function retention(telling: EntryTelling, { before, after }: Both): Sentence[] {
  const { speaker } = telling;
  const [from, to] = [
    retentionText(before.entry.retention, speaker),
    retentionText(after.entry.retention, speaker),
  ];
  const items = allOf(after, speaker);
  const entry = tellOnce(telling, ["entry.retention"], () =>
    from === to ? ["retentionReworded", { items }] : ["retentionChanged", { a: from, b: to, items }],
  );
  const own = perItem(
    telling,
    "item.retention",
    after,
    (value, was) => (value === null ? (was ? from : to) : retentionText(value as Retention, speaker)),
    "retentionChanged",
  );
  return [...entry, ...own];
}

function protectionChanged(telling: EntryTelling, { before, after }: Both): Sentence[] {
  const { speaker } = telling;
  const text = (treatment: unknown) =>
    treatment === null ? speaker.word("notStated") : speaker.labels("treatment", [String(treatment)]);
  const [from, to] = [text(before.entry.treatment), text(after.entry.treatment)];
  const entry = tellOnce(telling, ["entry.protection"], () => [
    "protectionChanged",
    { a: from, b: to, items: allOf(after, speaker) },
  ]);
  const own = perItem(
    telling,
    "item.protection",
    after,
    (value, was) => (value === null ? (was ? from : to) : text(value)),
    "protectionChanged",
  );
  return [...entry, ...own];
}

export function retentionText(retention: Retention | null, speaker: Speaker): string {
  const phrases = retentionPhrases(retention, speaker.reader);
  return phrases.length === 0 ? speaker.word("notStated") : speaker.reader.joined(phrases, "clause");
}

/** One sentence for all items whose own terms changed alike; `text` gives the terms, the entry's where there are none. */
function perItem(
  telling: EntryTelling,
  kind: "item.methods" | "item.retention" | "item.protection",
  after: EntryFacts,
  text: (value: unknown, isBefore: boolean) => string,
  word: "methodChanged" | "retentionChanged" | "protectionChanged",
): Sentence[] {
  const { speaker } = telling;
  const alike = new Map<string, { a: string; b: string; changes: ContentChange[] }>();
  for (const change of telling.takeWhere((one) => one.kind === kind)) {
    const [a, b] = [text(change.from, true), text(change.to, false)];
    const own = alike.get(`${a}\n${b}`);
    alike.set(`${a}\n${b}`, { a, b, changes: [...(own?.changes ?? []), change] });
  }
  return [...alike.values()].map(({ a, b, changes }) => {
    const list = changes.flatMap((change) => itemOf(change, after) ?? []);
    const slots = { ...named(telling), a, b, items: itemNames(list, { facts: after, speaker }) };
    if (a !== b) return speaker.sentence(word, changes, slots);
    // The same terms, put otherwise: stated for the item, or left to the entry.
    return speaker.sentence("detailOfUpdated", changes, {
      ...slots,
      field: speaker.word("item.note"),
      part: slots.items,
    });
  });
}

function ownOr(value: unknown, list: (ids: Iterable<string>) => string, shared: string): string {
  const own = value as readonly string[];
  return own.length === 0 ? shared : list(own);
}
