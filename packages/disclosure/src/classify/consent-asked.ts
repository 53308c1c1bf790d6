import type { Content, PurposeId, Region } from "@pilu/schema";
import { pathOf } from "../diff/pointer.ts";
import type { Comparison, EntryPair } from "./comparison.ts";
import type { EntryFacts, ItemFacts } from "./facts.ts";
import { fired } from "./fired.ts";
import type { Firing } from "./firing.ts";
import { itemised } from "./itemised.ts";
import type { Judge } from "./judge.ts";
import type { ItemJudgement } from "./judgement.ts";

/** Consent to renew, separate consent, a guardian's consent: the actions that ask users something. */
export const consentKinds = ["C", "S", "G"] as const;
export type ConsentKind = (typeof consentKinds)[number];

/**
 * The smallest thing that can be agreed to or refused: one item of one recipient for one purpose. A use without an item
 * or without a purpose has null there; the page itself (a raise of its own) has no recipient.
 */
export interface ConsentAsked {
  readonly kind: ConsentKind;
  readonly facts: EntryFacts | null;
  readonly item: ItemFacts | null;
  readonly purpose: PurposeId | null;
}

/** What must be asked of those who agreed to `before`, by the law of one region and with what people have said. */
export function consentAsked(before: Content | null, after: Content, judge: Judge): ConsentAsked[] {
  const { comparison, firings } = fired(before, after, judge);
  const asked = itemised(comparison.changes, firings, judge).flatMap((judged) =>
    askedBy(judged, { comparison, firings }),
  );
  return strictest(asked);
}

/** What several regions ask together. */
export function consentAskedIn(
  regions: readonly Region[],
  before: Content | null,
  after: Content,
  judge: Omit<Judge, "region">,
): ConsentAsked[] {
  return strictest(regions.flatMap((region) => consentAsked(before, after, { ...judge, region })));
}

/** What an answer is remembered by: the same company, item and purpose is the same question. */
export function consentKey({ kind, facts, item, purpose }: ConsentAsked): string {
  return JSON.stringify([kind, facts?.id ?? null, facts?.entity ?? null, item?.key ?? null, purpose]);
}

function askedBy(
  { key, actions }: ItemJudgement,
  { comparison, firings }: { comparison: Comparison; firings: readonly Firing[] },
): ConsentAsked[] {
  return consentKinds
    .filter((kind) => actions.includes(kind))
    .flatMap((kind) => {
      const own = firings.filter((firing) => firing.keys.includes(key) && firing.actions.includes(kind));
      // A reviewer may ask where the table does not.
      const uses = own.length > 0 ? own.flatMap(usesOf) : usesAt(key, comparison);
      return uses.map((use) => ({ kind, ...use }));
    });
}

type Use = Omit<ConsentAsked, "kind">;

function usesOf({ hit }: Firing): Use[] {
  return hit.pair === null ? [ofPage] : usesIn(hit.pair, hit.items, hit.purposes);
}

const ofPage: Use = { facts: null, item: null, purpose: null };

/** The uses that the difference `key` is about: those of its item, else those of its whole entry. */
function usesAt(key: string, { entries, changes }: Comparison): Use[] {
  const path = changes.find((change) => change.key === key)?.path ?? "";
  const [top, id, list, member, item] = pathOf(path);
  const pair = top === "entries" ? entries.find((one) => one.id === id) : undefined;
  if (pair === undefined) return [ofPage];
  const one = list === "data" && member === "items" ? shown(pair)?.items.get(item ?? "") : undefined;
  return usesIn(pair, one === undefined ? undefined : [one]);
}

function usesIn(pair: EntryPair, items?: readonly ItemFacts[], purposes?: readonly PurposeId[]): Use[] {
  const facts = shown(pair);
  if (facts === null) return [];
  const all = items ?? [...facts.items.values()];
  if (all.length === 0)
    return orNone([...(purposes ?? facts.purposes)]).map((purpose) => ({ facts, item: null, purpose }));
  return all.flatMap((item) => {
    const own = [...item.purposes].filter((purpose) => purposes?.includes(purpose) ?? true);
    return orNone(own).map((purpose) => ({ facts, item, purpose }));
  });
}

function orNone(purposes: readonly PurposeId[]): readonly (PurposeId | null)[] {
  return purposes.length === 0 ? [null] : purposes;
}

function shown({ before, after }: EntryPair): EntryFacts | null {
  return after ?? before;
}

/** Each once; for one item separate consent stands in place of consent. */
function strictest(all: readonly ConsentAsked[]): ConsentAsked[] {
  const place = ({ facts, item }: ConsentAsked) => `${facts?.id} ${item?.key}`;
  const separate = new Set(all.filter((one) => one.kind === "S").map(place));
  const left = all.filter((one) => one.kind !== "C" || !separate.has(place(one)));
  return [...new Map(left.map((one) => [consentKey(one), one])).values()];
}
