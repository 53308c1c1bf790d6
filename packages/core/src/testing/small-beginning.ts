import { demoBeginning } from "@pilu/catalog/demo";
import type { Beginning } from "../registry/seed.ts";

const used = new Set<string>(demoBeginning.integrations.map((one) => one.sdk));
const sdks = demoBeginning.sdks.filter((sdk) => used.has(sdk.id));
const named = new Set<string>([
  ...sdks.map((sdk) => sdk.vendor),
  ...demoBeginning.integrations.flatMap((one) => one.contractingVendor ?? []),
]);

/** The example apps with only the SDKs that they use: the same pages in a fraction of the time. */
export const smallBeginning: Beginning = {
  ...demoBeginning,
  sdks,
  vendors: demoBeginning.vendors.filter((vendor) => named.has(vendor.id)),
};
