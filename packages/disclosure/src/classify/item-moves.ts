import type { Comparison, EntryPair } from "./comparison.ts";
import type { EntryFacts, ItemFacts } from "./facts.ts";
import { isCoarserPosition, isFinePosition } from "./position.ts";
import { isSensitive } from "./sensitive.ts";

/** Identifiers of one platform that gave way to others. */
export interface IdentifierStep {
  readonly gained: readonly ItemFacts[];
  readonly lost: readonly ItemFacts[];
}

/** How the items of an entry moved, each in the row that takes it. */
export interface ItemMoves {
  /** Row 17. */
  readonly gained: readonly ItemFacts[];
  /** Row 18. */
  readonly gainedSensitive: readonly ItemFacts[];
  /** Row 19. */
  readonly lost: readonly ItemFacts[];
  /** Row 22: a platform where the least resettable identifier became less so. */
  readonly rising: readonly IdentifierStep[];
  /** Row 23: a platform where it became more so. */
  readonly falling: readonly IdentifierStep[];
}

export function itemMoves(pair: EntryPair, comparison: Comparison): ItemMoves {
  const { before, after } = pair;
  if (after === null) return { gained: [], gainedSensitive: [], lost: [], rising: [], falling: [] };
  const isBaseline = before !== null && before.items.size > 0;
  const steps = isBaseline ? identifierSteps(before, after, comparison) : { falling: [], rising: [] };
  const taken = new Set(
    [...steps.rising, ...steps.falling].flatMap(({ gained, lost }) => [...gained, ...lost]),
  );
  const isSpecial = (item: ItemFacts) => isSensitive(item, after, comparison) || isFinePosition(item.type);
  const news = newItems(pair, after, comparison);
  // Row 15 absorbs plain items of a new recipient, but not the sensitive ones.
  const gained =
    pair.arrival === "recipient" ? [] : news.filter((item) => !isSpecial(item) && !taken.has(item));
  const gainedSensitive = news.filter(isSpecial);
  const lost = isBaseline
    ? [...before.items.values()].filter(
        (item) =>
          !after.items.has(item.key) &&
          !taken.has(item) &&
          !gainedSensitive.some((finer) => gaveWay(item, finer)),
      )
    : [];
  return { ...steps, gained, gainedSensitive, lost };
}

/** The items declared now that were not contained in what the entry had before. */
export function gainedItems({ before, after }: EntryPair): ItemFacts[] {
  return [...(after?.items.values() ?? [])].filter((item) => !before?.reach.has(item.key));
}

// New to its recipient always; where it acts on our behalf, only if no entry had the type on the platform.
function newItems(pair: EntryPair, after: EntryFacts, { told }: Comparison): ItemFacts[] {
  if (pair.arrival === "substitute" || pair.arrival === "told") return [];
  return gainedItems(pair).filter((item) => after.isRecipient || !told.type(item));
}

function gaveWay(coarser: ItemFacts, finer: ItemFacts): boolean {
  return coarser.platform === finer.platform && isCoarserPosition(coarser.type, finer.type);
}

function identifierSteps(before: EntryFacts, after: EntryFacts, { types, told }: Comparison) {
  const rankOf = (item: ItemFacts) => types.get(item.type)?.lifespan ?? null;
  const highest = (items: readonly ItemFacts[]) => Math.max(...items.map((item) => rankOf(item) ?? -1));
  const rising: IdentifierStep[] = [];
  const falling: IdentifierStep[] = [];
  for (const platform of new Set([...before.items.values()].map((item) => item.platform))) {
    const on = (entry: EntryFacts) =>
      [...entry.items.values()].filter((item) => item.platform === platform && rankOf(item) !== null);
    const [old, now] = [on(before), on(after)];
    if (old.length === 0) continue;
    const gained = now.filter((item) => !before.items.has(item.key));
    const lost = old.filter((item) => !after.items.has(item.key));
    const risen = gained.filter((item) => highest([item]) > highest(old) && !told.item(item, after));
    if (risen.length > 0)
      rising.push({ gained: risen, lost: lost.filter((item) => highest([item]) <= highest(risen)) });
    else if (gained.length === 1 && lost.length === 1 && highest(now) < highest(old))
      falling.push({ gained, lost });
  }
  return { falling, rising };
}
