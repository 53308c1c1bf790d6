import type { EntryFacts } from "./facts.ts";
import type { Told } from "./told.ts";

/**
 * How an entry that handles data came into the list. `substitute`: a removed entry of equal role and another company
 * held all its purposes and data (row 16). `told`: a recipient of which everything was told already (row 14).
 * `recipient`: any other recipient (row 15). `on-behalf`: it acts for us or stays on the device (row 14).
 */
export type Arrival = "substitute" | "told" | "recipient" | "on-behalf";

interface Coming {
  readonly was: EntryFacts | null;
  readonly is: EntryFacts | null;
  readonly told: Told;
  readonly gone: readonly EntryFacts[];
}

/** Null for an entry that handles no data, or that handled data before: an entry without data is no baseline. */
export function arrivalOf({ was, is, told, gone }: Coming): Arrival | null {
  if (is === null || is.items.size === 0 || (was !== null && was.items.size > 0)) return null;
  if (gone.some((old) => isReplacedBy(old, is))) return "substitute";
  if (!is.isRecipient) return "on-behalf";
  return [...is.items.values()].every((item) => told.item(item, is)) ? "told" : "recipient";
}

/** Whether `by` holds nothing that `old` did not: equal role, another company, no more purposes and data. */
export function isReplacedBy(old: EntryFacts, by: EntryFacts): boolean {
  return (
    old.role === by.role &&
    old.entity !== by.entity &&
    [...by.purposes].every((purpose) => old.purposes.has(purpose)) &&
    [...by.items.keys()].every((key) => old.reach.has(key))
  );
}
