// Finds a data type by any of its names: its labels, its aliases in both languages, its id.
import type { DataType } from "@pilu/schema/taxonomy";
import { normalise } from "./normalise.ts";

/** `wanted` is normalised. Null: no match; `alias`: the name that matched when it is not one of the labels. */
export function matchType(
  type: Pick<DataType, "id" | "label" | "aliases">,
  wanted: string,
): { alias: string | null } | null {
  if (wanted === "") return { alias: null };
  const holds = (name: string) => normalise(name).includes(wanted);
  if (holds(type.id) || Object.values(type.label).some(holds)) return { alias: null };
  const alias = [...type.aliases["zh-CN"], ...type.aliases.en].find(holds);
  return alias === undefined ? null : { alias };
}
