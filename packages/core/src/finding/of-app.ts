import type { Finding, Suppression } from "@pilu/schema";
import { appBySlug } from "../app/gather.ts";
import type { World } from "../world.ts";
import { judgeAsItStands, judgingAt } from "./judged.ts";

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
    const judging = await judgingAt(view, now());
    const { id } = await appBySlug(view, { slug, moment: judging.moment });
    const { standing, suppressed } = await judgeAsItStands(view, id, judging);
    return { standing, suppressed };
  });
}
