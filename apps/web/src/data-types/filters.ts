// What the address of the data-type browser narrows the list to.
import type { DataType } from "@pilu/schema/taxonomy";
import { laws } from "../words/term-shapes.ts";
import { matchType } from "./match.ts";
import { normalise } from "./normalise.ts";

export const typeFilterKeys = ["q", "group", "law", "lasts"] as const;
export type TypeFilters = Record<(typeof typeFilterKeys)[number], string>;

/** How long an identifier follows a person: past a reinstallation, or only until they reset it. */
export const lasting = ["persistent", "resettable", "fleeting"] as const;

/** Rows that pass every filter, each with the alias by which it was found when no label matched. */
export function narrow<T extends { type: DataType }>(
  rows: readonly T[],
  filters: TypeFilters,
): (T & { alias: string | null })[] {
  const wanted = normalise(filters.q);
  const law = laws.find((known) => known === filters.law);
  return rows.flatMap((row) => {
    const { type } = row;
    const match = matchType(type, wanted);
    if (match === null) return [];
    if (filters.group !== "" && type.group !== filters.group) return [];
    if (law !== undefined && type.sensitive[law] === "no") return [];
    if (!lasts(type, filters.lasts)) return [];
    return [{ ...row, alias: match.alias }];
  });
}

function lasts(type: DataType, how: string): boolean {
  if (how === "persistent") return type.persistent;
  if (how === "resettable") return type.resettable === "yes" || type.resettable === "partly";
  if (how === "fleeting") return !type.persistent && type.lifespan !== null;
  return true;
}
