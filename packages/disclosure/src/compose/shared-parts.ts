import type { Collection, EntryVendor, Permission, Platform, Sdk, Vendor } from "@pilu/schema";
import { ordered, shared } from "../document/canonical-text.ts";
import type { TaxonomyIndex } from "./index-of.ts";
import { inheritedData } from "./items.ts";
import { onceFor } from "./once-for.ts";
import { disclosedPackages } from "./packages.ts";
import { inheritedPermissions } from "./permissions.ts";

/** What an SDK says of itself to every app that uses it on the same platforms and changes nothing of it. */
export interface Inherited {
  readonly data: Collection;
  readonly packages: string[];
  readonly permissions: Permission[];
}

// An SDK is the same object in a thousand apps, and one taxonomy has one index.
const known = onceFor((_: TaxonomyIndex) => onceFor((_: Sdk) => new Map<string, Inherited>()));

/** The same objects for the same SDK, taxonomy and platforms, which are given in the order of the taxonomy. */
export function inheritedFrom(
  sdk: Sdk,
  { platforms, index }: { platforms: readonly Platform[]; index: TaxonomyIndex },
): Inherited {
  const byPlatforms = known(index)(sdk);
  const key = platforms.join(" ");
  const before = byPlatforms.get(key);
  if (before !== undefined) return before;
  const made = {
    data: shared(inheritedData(sdk, { index, platforms })),
    packages: shared(disclosedPackages(sdk.coordinates, platforms)),
    permissions: shared(inheritedPermissions(sdk, { index, platforms })),
  };
  byPlatforms.set(key, made);
  return made;
}

/** An SDK in canonical order, its fields to be written once for all the entries that hold them. */
export const sharedSdk = onceFor((given: Sdk): Sdk => {
  const sdk = ordered(given);
  for (const part of Object.values(sdk)) if (typeof part === "object" && part !== null) shared(part);
  return sdk;
});

/** What entries tell of a company. */
export const disclosedVendor = onceFor((given: Vendor): EntryVendor => {
  const { contact, country, id, names } = ordered(given);
  return shared({ contact, country, id, names });
});
