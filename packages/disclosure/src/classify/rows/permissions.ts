import type { Platform } from "@pilu/schema";
import type { Comparison, EntryPair, KeptPair } from "../comparison.ts";
import { type Hit, type Rule, read } from "../rule.ts";

// Rows 34 and 42: system permissions.

export const runtimePermission: Rule = {
  row: 34,
  says: "runtime permission gained, held by no entry of L",
  class: "material",
  actions: ["N"],
  proofs: ["permission-purpose-text"],
  questions: [{ ask: "permission-types", when: "yields-nothing-declared" }],
  sources: [read("PIPL 17(2)"), read("GB/T 43435 6.1 b)2)")],
  hasFloor: false,
  find: (comparison) =>
    comparison.entries.flatMap((pair) =>
      gainedPermissions(pair)
        .filter((key) => isNewRuntime(key, comparison))
        .map(
          (key): Hit => ({
            pair,
            paths: [["permissions", key]],
            permission: key,
            when: yieldsDeclared(key, pair, comparison) ? [] : ["yields-nothing-declared"],
          }),
        ),
    ),
};

export const otherPermission: Rule = {
  row: 42,
  says: "other permission gained by an existing entry, or any lost",
  class: "minor",
  actions: [],
  sources: [read("PIPL 17(2)")],
  hasFloor: false,
  find: (comparison) =>
    comparison.kept.flatMap((pair) =>
      [
        ...gainedPermissions(pair).filter((key) => !isNewRuntime(key, comparison)),
        ...lostPermissions(pair),
      ].map((key): Hit => ({ pair, paths: [["permissions", key]] })),
    ),
};

function gainedPermissions({ before, after }: EntryPair): string[] {
  return [...(after?.permissions.keys() ?? [])].filter((key) => !before?.permissions.has(key));
}

function lostPermissions({ before, after }: KeptPair): string[] {
  return [...before.permissions.keys()].filter((key) => !after.permissions.has(key));
}

function isNewRuntime(key: string, { taxonomy, told }: Comparison): boolean {
  const { name, platform } = partsOf(key);
  if (told.permission(name, platform)) return false;
  const level = taxonomy.permissions.find((term) => term.id === name)?.level;
  return level === "runtime" || special.has(name) || (platform === "ios" && /UsageDescription$/.test(name));
}

// Not "dangerous" by their level, yet they open as much.
const special = new Set(
  ["QUERY_ALL_PACKAGES", "PACKAGE_USAGE_STATS", "MANAGE_EXTERNAL_STORAGE", "SYSTEM_ALERT_WINDOW"].map(
    (name) => `android.permission.${name}`,
  ),
);

function yieldsDeclared(key: string, { after }: EntryPair, { taxonomy }: Comparison): boolean {
  const types = taxonomy.permissions.find((term) => term.id === partsOf(key).name)?.dataTypes ?? [];
  return [...(after?.items.values() ?? [])].some(
    (item) => item.path[0] === "data" && types.includes(item.type),
  );
}

function partsOf(key: string): { name: string; platform: Platform } {
  const bar = key.lastIndexOf("|");
  return { name: key.slice(0, bar), platform: key.slice(bar + 1) as Platform };
}
