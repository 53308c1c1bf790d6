// What each app still lacks before it may take a change, by the rule that the registry decides by (materiality.md 4).
import type { EvidenceGiven } from "@pilu/schema";
import type { Need, ReviewedApp, ReviewGroup } from "../shapes.ts";

export interface NeedRow extends Need {
  readonly apps: readonly ReviewedApp[];
  readonly lacking: readonly ReviewedApp[];
}

type Group = Pick<ReviewGroup, "apps"> & { readonly effect: Pick<ReviewGroup["effect"], "needs"> };

/** Every proof that is asked for, with the apps that ask for it and those that lack it on `day`. */
export function needRows(
  groups: readonly Group[],
  evidence: readonly EvidenceGiven[],
  day: string,
): NeedRow[] {
  const rows = new Map<string, { need: Need; apps: ReviewedApp[]; lacking: ReviewedApp[] }>();
  for (const { apps, effect } of groups)
    for (const need of effect.needs) {
      const key = `${need.kind} ${need.sdk}`;
      const row = rows.get(key) ?? { need, apps: [], lacking: [] };
      rows.set(key, row);
      row.apps.push(...apps);
      row.lacking.push(...apps.filter(({ id }) => !isCovered(need, { app: id, evidence, day })));
    }
  return [...rows.values()].map(({ need, ...row }) => ({ ...need, ...row }));
}

/** Apps that lack something, each with what; every other app takes the change now. */
export function lackingApps(rows: readonly NeedRow[]): Map<string, { app: ReviewedApp; needs: Need[] }> {
  const found = new Map<string, { app: ReviewedApp; needs: Need[] }>();
  for (const { kind, sdk, lacking } of rows)
    for (const app of lacking) {
      const own = found.get(app.id) ?? { app, needs: [] };
      found.set(app.id, own);
      own.needs.push({ kind, sdk });
    }
  return found;
}

function isCovered(
  need: Need,
  { app, evidence, day }: { app: string; evidence: readonly EvidenceGiven[]; day: string },
): boolean {
  return evidence.some(
    ({ apps, sdk, kind, expires }) =>
      kind === need.kind &&
      (apps === "*" || apps.some((one) => one === app)) &&
      (sdk === null || sdk === need.sdk) &&
      (expires === null || expires >= day),
  );
}
