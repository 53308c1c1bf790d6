import type { Content, Entry, Group, Localised } from "@pilu/schema";
import { areComposed, groupsOf } from "../compose/groups.ts";
import type { TaxonomyIndex } from "../compose/index-of.ts";
import { isSame } from "./same.ts";

/** A content by ids. `order` is null where groups and titles are those that its grouping gives, as composed ones are. */
export interface KeyedContent extends Omit<Content, "groups" | "labels"> {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly labels: ReadonlyMap<string, Content["labels"][string]>;
  readonly order: Layout | null;
}

type Layout = readonly {
  readonly key: string;
  readonly title: Localised;
  readonly entries: readonly string[];
}[];

/** Throws a RangeError for a content in which two different entries have one id; no composer makes one. */
export function openContent({ groups, labels, ...content }: Content, index: TaxonomyIndex): KeyedContent {
  const entries = entriesById(groups);
  return {
    ...content,
    entries,
    labels: new Map(Object.entries(labels)),
    order: orderOf({ entries, groups }, { grouping: content.settings.grouping, index }),
  };
}

function orderOf(
  { entries, groups }: { entries: ReadonlyMap<string, Entry>; groups: readonly Group[] },
  by: Parameters<typeof groupsOf>[1],
): Layout | null {
  if (areComposed(groups, by)) return null;
  const natural = layoutOf(groupsOf([...entries.values()], by));
  const layout = layoutOf(groups);
  return isSame(natural, layout) ? null : layout;
}

export function closeContent(
  { entries, labels, order, ...content }: KeyedContent,
  index: TaxonomyIndex,
): Content {
  return {
    ...content,
    groups:
      order === null
        ? groupsOf([...entries.values()], { grouping: content.settings.grouping, index })
        : order.map((group) => ({ ...group, entries: group.entries.flatMap((id) => entries.get(id) ?? []) })),
    labels: Object.fromEntries(labels),
  };
}

function entriesById(groups: readonly Group[]): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const { entries } of groups) {
    for (const entry of entries) {
      const known = found.get(entry.id);
      if (known === undefined) found.set(entry.id, entry);
      else if (!isSame(known, entry)) throw new RangeError(`two entries have the id ${entry.id}`);
    }
  }
  return found;
}

function layoutOf(groups: readonly Group[]): Layout {
  return groups.map(({ key, title, entries }) => ({ key, title, entries: entries.map((entry) => entry.id) }));
}
