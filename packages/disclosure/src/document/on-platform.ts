import type { Content, Entry, Labels, Platform } from "@pilu/schema";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { indexOf } from "../compose/index-of.ts";
import { type UsedIds, usedIds } from "../compose/used-ids.ts";

/**
 * What a list says to the users of one platform: entries, items and permissions of others are left out, and so are the
 * words that only those need. Two lists that say the same to them are equal.
 */
export function onPlatform(content: Content, platform: Platform): Content {
  const groups = content.groups.flatMap((group) => {
    const entries = group.entries.flatMap((entry) => narrowed(entry, platform) ?? []);
    return entries.length === 0 ? [] : [{ ...group, entries }];
  });
  const used = usedIds(
    content.app,
    groups.flatMap((group) => group.entries),
    indexOf(taxonomyVersion(content.taxonomy)),
  );
  return { ...content, groups, labels: wordsFor(content.labels, used) };
}

function narrowed(entry: Entry, platform: Platform): Entry | null {
  if (entry.platforms.length > 0 && !entry.platforms.includes(platform)) return null;
  const data = collectionOn(entry, platform);
  const types = new Set<string>(data.kind === "items" ? data.items.map((item) => item.type) : []);
  return {
    ...entry,
    data,
    permissions: entry.permissions.filter((permission) => permission.platform === platform),
    platforms: entry.platforms.filter((one) => one === platform),
    sensitiveTypes: entry.sensitiveTypes.filter((type) => types.has(type)),
  };
}

function collectionOn({ data }: Entry, platform: Platform): Entry["data"] {
  if (data.kind !== "items") return data;
  const items = data.items
    .filter((item) => item.platforms.includes(platform))
    .map((item) => ({ ...item, platforms: [platform] }));
  return items.length === 0 ? { kind: "none" } : { kind: "items", items };
}

function wordsFor(labels: Labels, used: UsedIds): Labels {
  const kept: [string, Labels[string]][] = Object.entries(labels).map(([name, block]) => {
    const ids = Object.hasOwn(used, name) ? used[name as keyof UsedIds] : null;
    if (ids === null) return [name, block];
    return [name, Object.fromEntries(Object.entries(block).filter(([id]) => ids.has(id)))];
  });
  return Object.fromEntries(kept);
}
