import type { ContentChange, Finding } from "@pilu/schema";
import type { AppEffect, EffectGroup } from "./effect.ts";
import { type Renaming, renamed, renamedText } from "./given.ts";

/** The effect that a group has on one of its apps. */
export function effectIn({ effect }: Pick<EffectGroup, "effect">, app: string): AppEffect {
  return effect.app === app ? effect : renamedEffect(effect, { from: effect.app, to: app });
}

/** An effect with its keys and ids as those of another app. */
export function renamedEffect(effect: AppEffect, renaming: Renaming): AppEffect {
  return {
    app: renaming.to,
    changes: effect.changes.map((change) => changeIn(change, renaming)),
    judgement: renamed(effect.judgement, renaming),
    byRule: renamed(effect.byRule, renaming),
    corrections: renamed(effect.corrections, renaming),
    needs: effect.needs,
    findings: effect.findings.map((finding) => findingIn(finding, renaming)),
    conditions: effect.conditions.map((finding) => findingIn(finding, renaming)),
    unconfirmed: effect.unconfirmed.map((one) => ({ ...one, entry: renamed(one.entry, renaming) })),
  };
}

// Texts of people are in the values of a change; of a whole entry only its id names the app.
export function changeIn(change: ContentChange, renaming: Renaming): ContentChange {
  return {
    ...change,
    key: renamedText(change.key, renaming),
    path: renamedText(change.path, renaming),
    from: entryIn(change, "from", renaming),
    to: entryIn(change, "to", renaming),
  };
}

function entryIn(change: ContentChange, side: "from" | "to", renaming: Renaming): ContentChange["from"] {
  const value = change[side];
  const isEntry = change.kind === "entry.added" || change.kind === "entry.removed";
  if (!isEntry || value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const entry = value as { readonly [field: string]: ContentChange["from"] };
  return typeof entry.id === "string" ? { ...entry, id: renamedText(entry.id, renaming) } : value;
}

function findingIn(finding: Finding, renaming: Renaming): Finding {
  const placeIn = (place: Finding["place"]) => ({
    ...place,
    id: place.kind === "app" && place.id === renaming.from ? renaming.to : renamedText(place.id, renaming),
  });
  return {
    ...finding,
    place: placeIn(finding.place),
    related: finding.related.map(placeIn),
    key: renamedText(finding.key, renaming),
  };
}
