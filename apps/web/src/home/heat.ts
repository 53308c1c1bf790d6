// The numbers of the heat map, from the list of an app.
import type { Draft } from "@pilu/schema";
import { entriesOf } from "../app-page/entries.ts";
import { cellsOf } from "../app-page/map-cells.ts";
import type { Terms } from "../words/term-shapes.ts";

/** More columns than this do not help a reader; the page of each app has its own map. */
export const mostApps = 8;

export interface HeatCell {
  /** How many SDKs of the app take something of the group. */
  sdks: number;
  /** The same as a share of the app's SDKs, 0 to 1. */
  share: number;
  sensitive: boolean;
}

/** Cells by group id; groups of which no SDK takes anything are absent. */
export function heatOf(
  document: Pick<Draft, "groups">,
  terms: Pick<Terms, "dataType">,
): Map<string, HeatCell> {
  const entries = entriesOf(document);
  const heat = new Map<string, HeatCell>();
  for (const entry of entries) {
    for (const [group, cell] of cellsOf(entry, terms)) {
      const sdks = (heat.get(group)?.sdks ?? 0) + 1;
      const sensitive = (heat.get(group)?.sensitive ?? false) || cell.sensitive;
      heat.set(group, { sdks, share: sdks / entries.length, sensitive });
    }
  }
  return heat;
}
