import type { AppSettings, Entry, Group, Localised } from "@pilu/schema";
import { madeOfShared } from "../document/canonical-text.ts";
import type { TaxonomyIndex, Vocabulary } from "./index-of.ts";
import { compareText, inOrder, sortName } from "./order.ts";

const vocabularies = { function: "function", platform: "platform", role: "role" } as const satisfies Record<
  AppSettings["grouping"],
  Vocabulary
>;

/** Entries under their heads: heads in the order of the taxonomy, entries by name. By platform an entry may repeat. */
export function groupsOf(
  entries: readonly Entry[],
  { grouping, index }: { grouping: AppSettings["grouping"]; index: TaxonomyIndex },
): Group[] {
  const vocabulary = vocabularies[grouping];
  const byKey = new Map<string, Entry[]>();
  for (const entry of sorted(entries)) {
    for (const key of keysOf(entry, grouping)) {
      const group = byKey.get(key);
      if (group === undefined) byKey.set(key, [entry]);
      else group.push(entry);
    }
  }
  const groups = inOrder([...byKey.keys()], { index, vocabulary }).map((key) =>
    madeOfShared({
      entries: madeOfShared(byKey.get(key) ?? []),
      key,
      title: titleOf(key, index.labels[vocabulary]),
    }),
  );
  composed.set(groups, { grouping, index });
  return madeOfShared(groups);
}

// How groups were composed; those that were read have no place here.
const composed = new WeakMap<readonly Group[], { grouping: AppSettings["grouping"]; index: TaxonomyIndex }>();

/** Whether `groups` are known to stand as `groupsOf` puts them: it made this very list. */
export function areComposed(
  groups: readonly Group[],
  { grouping, index }: { grouping: AppSettings["grouping"]; index: TaxonomyIndex },
): boolean {
  const made = composed.get(groups);
  return made !== undefined && made.grouping === grouping && made.index === index;
}

function titleOf(key: string, labels: ReadonlyMap<string, Localised>): Localised {
  return labels.get(key) ?? { en: key };
}

function keysOf(entry: Entry, grouping: AppSettings["grouping"]): readonly string[] {
  if (grouping === "platform") return entry.platforms;
  return [grouping === "role" ? entry.role : entry.function];
}

function sorted(entries: readonly Entry[]): Entry[] {
  return entries
    .map((entry) => ({ entry, name: sortName(entry.names) }))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.entry.id, b.entry.id))
    .map(({ entry }) => entry);
}
