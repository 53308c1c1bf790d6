import type { ComposeInput } from "./compose.ts";
import { indexOf } from "./index-of.ts";
import { disclosedData } from "./items.ts";
import { sensitiveTypes } from "./sensitive.ts";

/**
 * Ids of the types, sorted, that entries of the app's page name as sensitive, without making the entries: a list of apps
 * tells no more of them.
 */
export function sensitiveInApp({
  app,
  integrations,
  sdks,
  taxonomy,
}: Omit<ComposeInput, "vendors">): string[] {
  const index = indexOf(taxonomy);
  const byId = new Map(sdks.map((sdk) => [sdk.id, sdk]));
  const found = new Set<string>();
  for (const integration of integrations) {
    const sdk = byId.get(integration.sdk);
    if (integration.status !== "live" || sdk === undefined) continue;
    const use = { app, function: sdk.function, purposes: integration.purposes.map((one) => one.purpose) };
    for (const type of sensitiveTypes(disclosedData(integration, sdk, index), use, index)) found.add(type);
  }
  return [...found].sort();
}
