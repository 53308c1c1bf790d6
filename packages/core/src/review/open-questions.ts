import { containersOf } from "@pilu/disclosure";
import type { Content, DataItem, Entry } from "@pilu/schema";
import type { AppEffect, Given } from "./effect.ts";

/** Pages with only some of their entries, all that differ among them, and what was made of these. */
export interface Excerpt {
  readonly before: Content | null;
  readonly after: Content;
  readonly effect: AppEffect;
}

/** What the other entries of a page must be asked before the meaning of a difference is known. */
export interface OpenQuestions {
  /** Data types that something is gained of: users may have been told of them already. */
  readonly types: ReadonlySet<string>;
  /** Names of permissions that are gained or lost, or that an advertising identifier needs (L011). */
  readonly permissions: ReadonlySet<string>;
  /** Words that come or go, unless another entry uses them: `block id`. */
  readonly words: ReadonlySet<string>;
  /** Purposes that the entries which differ name: what users were told of others is nothing to them. */
  readonly purposes: ReadonlySet<string>;
  /** Companies of the entries which differ: of recipients users are told by company. */
  readonly entities: ReadonlySet<string>;
  /** Companies that come to an entry: what is found of them may have been found in another entry of theirs. */
  readonly companies: ReadonlySet<string>;
}

// Permissions without which a platform gives no advertising identifier: any SDK of the app may ask for them.
const ofIdentifiers: Readonly<Record<string, string>> = {
  idfa: "NSUserTrackingUsageDescription",
  gaid: "com.google.android.gms.permission.AD_ID",
  oaid: "ohos.permission.APP_TRACKING_CONSENT",
};

/** What an excerpt leaves open. Asks too much rather than too little. */
export function openQuestions({ before, after, effect }: Excerpt, { answers }: Given): OpenQuestions {
  const was = new Map(entriesOf(before).map((entry) => [entry.id, entry]));
  const types = new Set(answers.flatMap(({ yields }) => yields ?? []).flatMap(typesOf));
  const permissions = new Set<string>();
  const companies = new Set<string>();
  const purposes = new Set<string>();
  const entities = new Set<string>();
  for (const entry of entriesOf(after)) {
    const old = was.get(entry.id);
    entities.add(entry.vendor.id);
    for (const purpose of purposesOf(entry)) purposes.add(purpose);
    if (old?.vendor.id !== entry.vendor.id) companies.add(entry.vendor.id);
    const told = new Set(old === undefined ? [] : usesOf(old));
    for (const use of usesOf(entry)) if (!told.has(use)) for (const type of typesOf(use)) types.add(type);
    for (const name of differing(namesOf(old), namesOf(entry))) permissions.add(name);
    for (const use of usesOf(entry)) {
      const needed = ofIdentifiers[use.slice(0, use.indexOf("|"))];
      if (needed !== undefined) permissions.add(needed);
    }
  }
  return { companies, entities, permissions, purposes, types, words: wordsIn(effect) };
}

export function isOpen({ companies, permissions, types, words }: OpenQuestions): boolean {
  return companies.size + permissions.size + types.size + words.size > 0;
}

function wordsIn({ changes }: AppEffect): Set<string> {
  const labels = changes.filter(({ kind }) => kind.startsWith("label."));
  // `/labels/data-type/imei`: no id of the taxonomy has a slash; a vendor's own permission has none either.
  return new Set(labels.map(({ path }) => path.split("/").slice(2).join(" ")));
}

/** Each entry of a page once; by platform an entry stands in several groups. */
export function entriesOf(content: Content | null): Entry[] {
  const all = content?.groups.flatMap((group) => group.entries) ?? [];
  return [...new Map(all.map((entry) => [entry.id, entry])).values()];
}

function purposesOf({ data, purposes }: Entry): string[] {
  const items: readonly DataItem[] = data.kind === "items" ? data.items : [];
  return [...purposes.map((one) => one.purpose), ...items.flatMap((item) => item.purposes)];
}

/** What users are told of: a type on a platform, and a purpose that it is used for. */
function usesOf({ data, purposes: shared }: Entry): string[] {
  const items: readonly DataItem[] = data.kind === "items" ? data.items : [];
  return items.flatMap((item) => {
    const purposes: readonly string[] =
      item.purposes.length > 0 ? item.purposes : shared.map((one) => one.purpose);
    return item.platforms.flatMap((platform) => {
      const key = `${item.type}|${platform}`;
      return [key, ...purposes.map((purpose) => `${key} ${purpose}`)];
    });
  });
}

function typesOf(use: string): readonly string[] {
  return containersOf(use.slice(0, use.indexOf("|")));
}

function namesOf(entry: Entry | undefined): Set<string> {
  return new Set((entry?.permissions ?? []).map((one) => `${one.name}|${one.platform}`));
}

function differing(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  const keys = [...[...a].filter((key) => !b.has(key)), ...[...b].filter((key) => !a.has(key))];
  return keys.map((key) => key.slice(0, key.lastIndexOf("|")));
}
