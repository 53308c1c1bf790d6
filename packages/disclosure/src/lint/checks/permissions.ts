import type { Found } from "../rule.ts";
import { onEither } from "../spot.ts";
import type { AppView, Use } from "../view.ts";

/**
 * L013: a permission that neither its own words nor any listed data explains, or that the SDK's manifest brings along
 * and the entry does not name. Only those that give access to something: a normal permission asks nobody.
 */
export function unexplainedPermissions(view: AppView): Found<"unexplained" | "undeclared">[] {
  return view.uses.flatMap((use) => [...unexplained(use, view), ...undeclared(use, view)]);
}

function unexplained(use: Use, view: AppView): Found<"unexplained">[] {
  const { entry, items } = use;
  return entry.permissions
    .filter((one) => one.purpose === null)
    .flatMap((one) => {
      const term = guardedTerm(one.name, view);
      const listed = items.filter((item) => item.platforms.includes(one.platform)).map((item) => item.type);
      if (term === undefined || term.dataTypes.some((type) => listed.some((own) => own === type))) return [];
      const spot = onEither(use, `permissions.${one.name}`);
      return [{ reason: "unexplained", spot, facts: { permission: one.name } }];
    });
}

function undeclared(use: Use, view: AppView): Found<"undeclared">[] {
  const named = new Set<string>(use.entry.permissions.map((one) => one.name));
  return (view.outside.manifestPermissions ?? [])
    .filter((one) => one.sdk === use.sdk.id && use.integration.platforms.includes(one.platform))
    .filter((one) => !named.has(one.name) && guardedTerm(one.name, view) !== undefined)
    .map((one) => ({
      reason: "undeclared",
      spot: onEither(use, `permissions.${one.name}`),
      facts: { permission: one.name },
    }));
}

function guardedTerm(name: string, { taxonomy }: AppView) {
  return taxonomy.permissions.find((term) => term.id === name && term.level !== "normal");
}
