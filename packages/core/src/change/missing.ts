import type { AppScope, Day, Decision, EvidenceGiven } from "@pilu/schema";
import type { AppEffect, Need } from "../review/effect.ts";

/** Whether something said of some apps is said of this one. */
function isSaidOf(scope: AppScope, app: string): boolean {
  return scope === "*" || scope.some((one) => one === app);
}

/**
 * What one app still lacks before it may take the change (materiality.md 4): needs that no evidence of the decision
 * covers. Evidence covers a need of its kind, for its SDK or for all, in the apps of its scope, unless it has expired on
 * `day`, on which the change takes effect. Nothing covers `prohibited`.
 */
export function missingFor(
  { app, needs }: Pick<AppEffect, "app" | "needs">,
  { evidence, day }: Pick<Decision, "evidence"> & { readonly day: Day },
): Need[] {
  return needs.filter((need) => !evidence.some((one) => covers(one, { need, app, day })));
}

function covers(
  { apps, sdk, kind, expires }: EvidenceGiven,
  { need, app, day }: { need: Need; app: string; day: Day },
): boolean {
  return (
    kind === need.kind &&
    isSaidOf(apps, app) &&
    (sdk === null || sdk === need.sdk) &&
    (expires === null || expires >= day)
  );
}
