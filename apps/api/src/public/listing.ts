// The apps that publish and may be listed, with the version that holds; made anew only when one of these may differ.
import { inForce, type Listed, planned } from "@pilu/core";
import type { Versions } from "./versions.ts";

export interface Listing {
  /** Grows with every new list. */
  readonly serial: number;
  /** By slug. */
  readonly apps: readonly Listed[];
  /** Whether there are apps and none may be listed: the list is switched off. */
  readonly isOff: boolean;
}

export function openListing(versions: Versions): () => Listing {
  let edition = -1;
  let until = 0;
  let known: Listing = { serial: 0, apps: [], isOff: false };
  return () => {
    const at = versions.time();
    if (edition === versions.edition() && at < until) return known;
    edition = versions.edition();
    until = Number.POSITIVE_INFINITY;
    const apps: Listed[] = [];
    let all = 0;
    for (const line of versions.all()) {
      until = Math.min(until, planned(line.versions, at)[0]?.effectiveAt ?? until);
      const pointer = inForce(line.versions, at);
      if (pointer === null) continue;
      all += 1;
      if (line.app.listed) apps.push({ app: line.app, pointer });
    }
    known = { serial: known.serial + 1, apps, isOff: all > 0 && apps.length === 0 };
    return known;
  };
}

/** Where the page after the app `after` begins. */
export function startOf({ apps }: Listing, after: string | null): number {
  if (after === null) return 0;
  const place = apps.findIndex(({ app }) => app.slug > after);
  return place === -1 ? apps.length : place;
}
