import { demoBeginning } from "@pilu/catalog/demo";
import { normalForm } from "@pilu/disclosure";
import type { Beginning } from "../../registry/seed.ts";

const uses = (app: string) => demoBeginning.integrations.filter((one) => one.app === app);

// SDKs that several of the example apps use come first: their edits reach more than one line of versions.
const usedBy = new Map<string, number>();
for (const { sdk } of demoBeginning.integrations) usedBy.set(sdk, (usedBy.get(sdk) ?? 0) + 1);
const shared = [...usedBy].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([sdk]) => sdk);
const chosen = new Set<string>(shared.slice(0, 5));
const integrations = demoBeginning.apps.flatMap((app) => uses(app.id).filter((one) => chosen.has(one.sdk)));
const sdks = demoBeginning.sdks.filter((sdk) => chosen.has(sdk.id));
const named = new Set<string>([
  ...sdks.map((sdk) => sdk.vendor),
  ...integrations.flatMap((one) => one.contractingVendor ?? []),
]);

/**
 * A registry small enough to be composed some thousand times: the example apps with the SDKs that most of them share, in
 * the order in which lists are stored.
 */
export const walkBeginning: Beginning = {
  settings: demoBeginning.settings,
  apps: demoBeginning.apps.map((one) => normalForm("app", one)),
  sdks: sdks.map((one) => normalForm("sdk", one)),
  integrations: integrations.map((one) => normalForm("integration", one)),
  vendors: demoBeginning.vendors
    .filter((vendor) => named.has(vendor.id))
    .map((one) => normalForm("vendor", one)),
};
