import type { AnyDisclosure, DataItem, Entry } from "@pilu/schema";
import { type DataType, type Taxonomy, taxonomyVersion } from "@pilu/schema/taxonomy";
import { entriesOf } from "../render/cells.ts";

/** A data item that leaves the device on a platform, as stores understand "collected". */
export interface SentItem {
  readonly entry: Entry;
  readonly item: DataItem;
  readonly type: DataType;
  /** The item's own purposes, else those of its SDK, by id. */
  readonly purposes: readonly string[];
}

export interface SentAway {
  readonly items: readonly SentItem[];
  /** SDKs on the platform whose vendor does not say what they collect. */
  readonly silent: readonly Entry[];
  readonly taxonomy: Taxonomy;
}

/**
 * What the SDKs of a list send away on `platform`. Apple and Google count data that leaves the device, so what stays
 * on it is left out. The app's own collection is in no list of SDKs.
 */
export function sentAway(document: AnyDisclosure, platform: "android" | "ios"): SentAway {
  const taxonomy = taxonomyVersion(document.taxonomy);
  const types = new Map<string, DataType>(taxonomy.dataTypes.map((type) => [type.id, type]));
  const isOn = ({ platforms }: Pick<Entry, "platforms">) => platforms.some((one) => one === platform);
  const there = entriesOf(document).filter((entry) => isOn(entry) && entry.role !== "open-source-local");
  const items = there.flatMap((entry) => {
    if (entry.data.kind !== "items") return [];
    return entry.data.items.flatMap((item): SentItem[] => {
      const type = types.get(item.type);
      if (type === undefined || !isOn(item)) return [];
      if ((item.treatment ?? entry.treatment) === "on-device-only") return [];
      const own: readonly string[] = item.purposes;
      const purposes = own.length > 0 ? own : entry.purposes.map(({ purpose }): string => purpose);
      return [{ entry, item, type, purposes }];
    });
  });
  return { items, silent: there.filter(({ data }) => data.kind === "not-stated"), taxonomy };
}

/** The SDKs that items are of, each once, in the order of the list. */
export function sdksOf(items: readonly Pick<SentItem, "entry">[]): string[] {
  return [...new Set(items.map(({ entry }): string => entry.sdk))];
}
