import type { Integration, Sdk, Vendor } from "@pilu/schema";
import type { Other } from "./others.ts";

/** The SDKs and companies that integrations are composed with. */
export type Parts = (
  integrations: readonly Integration[],
  others: readonly Other[],
) => { sdks: Sdk[]; vendors: Vendor[] };

/** Those of some integrations out of those of all, with those of others beside them. */
export function partsOf(all: { sdks: readonly Sdk[]; vendors: readonly Vendor[] }): Parts {
  const [sdkOf, vendorOf] = [byId(all.sdks), byId(all.vendors)];
  return (integrations, others) => {
    const sdks = [...new Set(integrations.map((one) => one.sdk))].flatMap((id) => sdkOf.get(id) ?? []);
    const companies = new Set<string>([
      ...sdks.map((sdk) => sdk.vendor),
      ...integrations.flatMap((one) => one.contractingVendor ?? []),
    ]);
    const vendors = [...companies].flatMap((id) => vendorOf.get(id) ?? []);
    return {
      sdks: [...byId([...others.map((one) => one.sdk), ...sdks]).values()],
      vendors: [
        ...byId([...others.flatMap(({ maker, vendor }) => [vendor, maker ?? vendor]), ...vendors]).values(),
      ],
    };
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}
