import { apart, lint } from "@pilu/disclosure";
import { type Finding, Scan, type Suppression } from "@pilu/schema";
import { appBySlug, gather } from "../app/gather.ts";
import { linksOf } from "../link/of-sdks.ts";
import { dayAt } from "../registry/day.ts";
import { settingsAt } from "../registry/state.ts";
import { suppressionsIn } from "../review/suppressions.ts";
import type { World } from "../world.ts";

/** How many of the newest scans the rules look at. */
const scansRead = 3;

/**
 * What the rules find in an app as it stands, from the registry, its newest scans and what was found at the links of
 * its SDKs, and what somebody answers for.
 */
export async function findingsOfApp(
  { store, now }: World,
  slug: string,
): Promise<{
  readonly standing: readonly Finding[];
  readonly suppressed: readonly { readonly finding: Finding; readonly suppression: Suppression }[];
}> {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { id } = await appBySlug(view, { slug, moment });
    const gathered = await gather(view, { app: id, moment });
    const { timeZone } = await settingsAt(view, moment);
    const scans = (await view.scans(id, scansRead)).map((one) => Scan.parse(JSON.parse(one.body)));
    const today = dayAt(moment.at, timeZone);
    const links = await linksOf(view, gathered.sdks);
    const outside = { ...(scans.length === 0 ? {} : { scans }), links };
    const all = lint({ ...gathered, today, outside });
    const { standing, hidden } = apart(all, { suppressions: await suppressionsIn(view), today });
    return { standing, suppressed: hidden };
  });
}
