import type { App, Integration } from "@pilu/schema";
import type { Given } from "./effect.ts";
import { saidOfAlone } from "./given.ts";

/** Apps that no rule can tell apart as far as some of their integrations go. */
export interface Alike {
  readonly apps: readonly App[];
  /** The first of them. */
  readonly app: App;
}

export function alike(
  apps: readonly App[],
  { given, integrations }: { given: Given; integrations: ReadonlyMap<string, readonly Integration[]> },
): Alike[] {
  const groups = new Map<string, { readonly app: App; readonly apps: App[] }>();
  for (const app of apps) {
    const own = integrations.get(app.id) ?? [];
    const key = JSON.stringify([factsOf(app), own.map(termsOf), saidOfAlone(app.id, given)]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { app, apps: [app] });
    else known.apps.push(app);
  }
  return [...groups.values()];
}

// What an app says in its own words of an SDK is the same before and after, and what rules find in these words hangs on
// nothing else. Words that stand in place of the SDK's own, or beside its data, are another matter.
function termsOf(integration: Integration) {
  const { app, cooperation, id, module, notes, processing, rights, scenario, triggerText, ...terms } =
    integration;
  return terms;
}

// What an app is called, who answers for it and what stands around its list is the same before and after; the country
// of its company is a word of the page that an entry may need too.
function factsOf({
  audience,
  controller,
  firstParty,
  locales,
  platforms,
  regions,
  retiredOn,
  settings,
  status,
}: App) {
  return [
    audience,
    controller.country,
    firstParty,
    locales,
    platforms,
    regions,
    retiredOn,
    settings.grouping,
    status,
  ];
}
