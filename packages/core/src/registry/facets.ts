import { remembering } from "./remembered.ts";

/** Of how many SDKs a facet holds: by the facet's name (`fn`, `type`, `vendor`, `platform`, `confidence`), then its value. */
export const everyFacet = remembering(async (view, moment) => {
  const counts: Record<string, Map<string, number>> = {};
  for (const { facet, count } of await view.facets("sdk", "", moment)) {
    const mark = facet.indexOf(":");
    const name = facet.slice(0, mark);
    counts[name] ??= new Map();
    counts[name].set(facet.slice(mark + 1), count);
  }
  return counts as { readonly [name in string]?: ReadonlyMap<string, number> };
});
