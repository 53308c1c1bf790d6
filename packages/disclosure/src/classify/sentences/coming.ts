import { isReplacedBy } from "../arrival.ts";
import type { Comparison, EntryPair } from "../comparison.ts";
import { allOf, type EntryTelling, named, purposesOf, shown, type Teller } from "./entry-telling.ts";
import { arrivesAbroad } from "./places.ts";
import type { Sentence } from "./speaker.ts";
import { retentionText } from "./use.ts";

/** An SDK that comes: what it does, or that it handles nothing. */
export const added: Teller = (telling) => {
  const { pair, speaker } = telling;
  const changes = telling.take("entry.added");
  const facts = pair.after;
  if (changes.length === 0 || facts === null) return [];
  const { entry } = facts;
  const slots = { ...named(telling), purposes: purposesOf(facts.purposes, speaker) };
  if (entry.data.kind === "none") return [speaker.sentence("sdkAddedNone", changes, slots)];
  const role = speaker.labels("role", [facts.role]);
  if (entry.data.kind === "not-stated")
    return [speaker.sentence("sdkAddedNotStated", changes, { ...slots, role })];
  return [
    speaker.sentence("sdkAdded", changes, {
      ...slots,
      items: allOf(facts, speaker),
      methods: speaker.labels("method", entry.methods),
      retention: retentionText(entry.retention, speaker),
      role,
    }),
    ...arrivesAbroad(telling, changes),
  ];
};

export const removed: Teller = (telling) => {
  const { known, pair, speaker } = telling;
  const changes = telling.take("entry.removed");
  if (changes.length === 0) return [];
  const build = known.removedSince.get(pair.id);
  const isDeleted = known.deletionRequired.has(pair.id);
  const since = isDeleted ? "sdkRemovedSinceDeleted" : "sdkRemovedSince";
  const bare = isDeleted ? "sdkRemovedDeleted" : "sdkRemoved";
  const slots = named(telling);
  return [
    build === undefined
      ? speaker.sentence(bare, changes, slots)
      : speaker.sentence(since, changes, { ...slots, build }),
  ];
};

/** Pairs of a removed entry and the one that takes its place (row 16); each entry once. */
export function replacements({ entries }: Comparison): Map<EntryPair, EntryPair> {
  const found = new Map<EntryPair, EntryPair>();
  const gone = entries.filter((pair) => pair.after === null);
  for (const pair of entries) {
    if (pair.arrival !== "substitute" || pair.before !== null) continue;
    const old = gone.find((one) => ![...found.values()].includes(one) && isReplaced(one, pair));
    if (old !== undefined) found.set(pair, old);
  }
  return found;
}

function isReplaced({ before }: EntryPair, { after }: EntryPair): boolean {
  return before !== null && after !== null && isReplacedBy(before, after);
}

export function replaced(telling: EntryTelling, old: EntryTelling): Sentence[] {
  const { speaker, pair } = telling;
  const changes = [...old.take("entry.removed"), ...telling.take("entry.added")];
  const was = named(old);
  return [
    speaker.sentence("sdkReplaced", changes, {
      ...named(telling),
      old: was.sdk,
      oldentity: was.entity,
      purposes: purposesOf(shown(pair).purposes, speaker),
    }),
    ...arrivesAbroad(telling, changes),
  ];
}
