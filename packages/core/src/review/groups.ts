import type { Content } from "@pilu/schema";
import type { AppEffect, EffectGroup } from "./effect.ts";
import { renamedEffect } from "./rename.ts";

/** An effect with the apps that have it. */
export interface Judged {
  readonly apps: readonly string[];
  readonly effect: AppEffect;
  readonly before: Content | null;
  readonly after: Content;
  readonly noticeDays: number;
}

const weights = ["material", "notify", "minor", "none"];

/** Effects that are the same but for the app's name become one group; apps that nothing happens to are left out. */
export function merged(judged: readonly Judged[]): EffectGroup[] {
  const groups = new Map<string, { first: Judged; apps: string[] }>();
  for (const one of judged) {
    if (isNothing(one.effect)) continue;
    const { effect, noticeDays } = one;
    const key = JSON.stringify([renamedEffect(effect, { from: effect.app, to: "*" }), noticeDays]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { first: one, apps: [...one.apps] });
    else known.apps.push(...one.apps);
  }
  return [...groups.values()]
    .map(({ first, apps }): EffectGroup => ({ ...first, apps: apps.sort() }))
    .sort(
      (a, b) =>
        weights.indexOf(a.effect.judgement.class) - weights.indexOf(b.effect.judgement.class) ||
        b.apps.length - a.apps.length ||
        (a.effect.app < b.effect.app ? -1 : 1),
    );
}

function isNothing({ changes, findings, conditions }: AppEffect): boolean {
  return changes.length === 0 && findings.length === 0 && conditions.length === 0;
}
