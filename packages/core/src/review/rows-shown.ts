import { type LegalSource, laterTable, table } from "@pilu/disclosure";

/** A rule of the table by which something was judged. */
export interface RowShown {
  readonly row: number;
  /** The condition in words. */
  readonly says: string;
  /** The class that it gives, by who receives or by the law of the region where that matters. */
  readonly class: (typeof table)[number]["class"];
  /** Where it comes from, each with how well it is known. */
  readonly sources: readonly LegalSource[];
  /** Whether no override may put it below `notify`. */
  readonly hasFloor: boolean;
}

/** Every row of the table by its number, or those that are named. */
export function rowsShown(only?: ReadonlySet<number>): RowShown[] {
  return [...table, ...laterTable]
    .filter(({ row }) => only === undefined || only.has(row))
    .map(({ row, says, class: weight, sources, hasFloor }) => ({
      row,
      says,
      class: weight,
      sources,
      hasFloor,
    }))
    .sort((a, b) => a.row - b.row);
}
