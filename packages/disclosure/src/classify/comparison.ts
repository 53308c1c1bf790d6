import type { Content, ContentChange, Entry, IntegrationId, ItemKey } from "@pilu/schema";
import { type DataType, type Taxonomy, taxonomyVersion } from "@pilu/schema/taxonomy";
import { indexOf } from "../compose/index-of.ts";
import { diff } from "../diff/diff.ts";
import { pathOf } from "../diff/pointer.ts";
import { type Arrival, arrivalOf } from "./arrival.ts";
import { type EntryFacts, factsOf } from "./facts.ts";
import { answerTo, type Judge, questionKey } from "./judge.ts";
import { type Told, toldIn } from "./told.ts";

/** The same entry before and after, as far as it is there. */
export interface EntryPair {
  readonly id: IntegrationId;
  readonly before: EntryFacts | null;
  readonly after: EntryFacts | null;
  /** How an entry came that handles data now and did not before; null for all others. */
  readonly arrival: Arrival | null;
}

/** An entry that handled data before and still stands in the list: only such an entry is a baseline. */
export interface KeptPair extends EntryPair {
  readonly before: EntryFacts;
  readonly after: EntryFacts;
}

/** Two lists prepared for the conditions of the rows. */
export interface Comparison {
  readonly judge: Judge;
  readonly before: Content | null;
  readonly after: Content;
  readonly changes: readonly ContentChange[];
  /** Entries in which anything differs. */
  readonly entries: readonly EntryPair[];
  /** Those of `entries` that can be compared field by field. */
  readonly kept: readonly KeptPair[];
  /** What users were told by the list before. */
  readonly told: Told;
  readonly types: ReadonlyMap<string, DataType>;
  readonly taxonomy: Taxonomy;
}

export function compareContents(before: Content | null, after: Content, judge: Judge): Comparison {
  const taxonomy = taxonomyVersion(after.taxonomy);
  const changes = judge.changes ?? diff(before, after);
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const told = toldIn(old, judge.others);
  const gone = [...old.values()].filter((entry) => !now.has(entry.id)).map((entry) => factsOf(entry, []));
  const entries = changedEntries(changes).map((id): EntryPair => {
    const [from, to] = [old.get(id), now.get(id)];
    const was = from === undefined ? null : factsOf(from, []);
    const is = to === undefined ? null : factsOf(to, yieldsOf(to, judge));
    return { after: is, arrival: arrivalOf({ gone, is, told, was }), before: was, id };
  });
  return {
    after,
    before,
    changes,
    entries,
    judge,
    kept: entries.filter(isKept),
    taxonomy,
    told,
    types: indexOf(taxonomy).dataTypes,
  };
}

function changedEntries(changes: readonly ContentChange[]): IntegrationId[] {
  const ids = changes.flatMap(({ path }) => (path.startsWith("/entries/") ? (pathOf(path)[1] ?? []) : []));
  return [...new Set(ids)] as IntegrationId[];
}

function isKept(pair: EntryPair): pair is KeptPair {
  return pair.before !== null && pair.before.items.size > 0 && pair.after !== null;
}

function entriesOf(content: Content | null): Map<IntegrationId, Entry> {
  const all = content?.groups.flatMap((group) => group.entries) ?? [];
  return new Map(all.map((entry) => [entry.id, entry]));
}

// What a reviewer said a permission brings here counts as if the entry declared it.
function yieldsOf(entry: Entry, judge: Judge) {
  return entry.permissions.flatMap((permission) => {
    const key = `${permission.name}|${permission.platform}`;
    const answer = answerTo(judge, questionKey("permission-types", entry.id, key));
    const items: readonly ItemKey[] = answer !== undefined && "yields" in answer ? answer.yields : [];
    return items.map((item) => ({ key: item, path: ["permissions", key] }));
  });
}
