// Which data the apps hand to others, as the numbers of one picture.
import { compose } from "@pilu/disclosure";
import type { AppId, Localised } from "@pilu/schema";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { readState } from "../body/body.ts";
import { settingsAt } from "../registry/state.ts";
import type { World } from "../world.ts";
import { gather } from "./gather.ts";

/** What an app's SDKs take of one group of data types. */
interface Heat {
  readonly group: string;
  /** How many SDKs of the app take something of the group. */
  readonly sdks: number;
  /** The same as a share of the app's SDKs, 0 to 1. */
  readonly share: number;
  /** Whether one of these types is sensitive by a law of the app's regions. */
  readonly sensitive: boolean;
}

export interface AppHeat {
  readonly app: { readonly id: AppId; readonly slug: string; readonly names: Localised };
  /** Groups of which no SDK takes anything are left out. */
  readonly heat: readonly Heat[];
}

/** The first `limit` apps, in the order of all lists, and how many there are. */
export async function heatOfApps(
  { store, now }: World,
  { limit }: { readonly limit: number },
): Promise<{ readonly apps: readonly AppHeat[]; readonly total: number }> {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { dataTypes } = taxonomyVersion((await settingsAt(view, moment)).taxonomy);
    const groupOf = new Map(dataTypes.map(({ group, id }) => [id, group]));
    const { rows, total } = await view.search("app", { limit }, moment);
    const apps: AppHeat[] = [];
    for (const row of rows) {
      const { id, names, slug } = readState("app", row);
      const page = compose(await gather(view, { app: id, moment }));
      apps.push({ app: { id, names, slug }, heat: heatOf(page, groupOf) });
    }
    return { apps, total };
  });
}

function heatOf({ groups }: ReturnType<typeof compose>, groupOf: ReadonlyMap<string, string>): Heat[] {
  // An entry may stand in several groups of the page.
  const entries = new Map(groups.flatMap((one) => one.entries).map((entry) => [entry.id, entry]));
  const found = new Map<string, { sdks: number; sensitive: boolean }>();
  for (const { data, sensitiveTypes } of entries.values()) {
    if (data.kind !== "items") continue;
    const types = new Set<string>(data.items.map(({ type }) => type));
    const taken = new Map<string, boolean>();
    for (const type of types) {
      const group = groupOf.get(type);
      if (group === undefined) continue;
      taken.set(group, (taken.get(group) ?? false) || sensitiveTypes.some((one) => one === type));
    }
    for (const [group, isSensitive] of taken) {
      const { sdks, sensitive } = found.get(group) ?? { sdks: 0, sensitive: false };
      found.set(group, { sdks: sdks + 1, sensitive: sensitive || isSensitive });
    }
  }
  return [...found].map(([group, one]) => ({ group, share: one.sdks / entries.size, ...one }));
}
