import type { Moment, Reader } from "@pilu/db";
import { termsPrefix } from "../body/terms.ts";

/** Integrations of one SDK that say the same of data, their status with it: what is read of one holds of all. */
export interface AlikeUses {
  readonly sdk: string;
  /** What they say, as a digest; of an integration that has none, its own id. */
  readonly terms: string;
  /** At least one. */
  readonly ids: readonly [string, ...string[]];
}

/** The integrations of some SDKs, by the thousand as few. */
export async function alikeUses(view: Reader, sdks: readonly string[], moment: Moment): Promise<AlikeUses[]> {
  const target = { ids: sdks, kind: "sdk", prefix: termsPrefix } as const;
  const alike = new Map<string, { sdk: string; terms: string; ids: [string, ...string[]] }>();
  for (const { found, target: sdk } of await view.referringFacets("integration", target, moment))
    for (const { facet, id } of found) {
      const terms = facet ?? id;
      const known = alike.get(`${sdk} ${terms}`);
      if (known === undefined) alike.set(`${sdk} ${terms}`, { ids: [id], sdk, terms });
      else known.ids.push(id);
    }
  return [...alike.values()];
}
