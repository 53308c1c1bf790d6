import {
  type Collection,
  type Entry,
  type Method,
  type Permission,
  type Platform,
  type Sdk,
  unconfirmedFacts,
  type Vendor,
} from "@pilu/schema";
import { ordered, shared } from "../document/canonical-text.ts";
import type { TaxonomyIndex } from "./index-of.ts";
import { inheritedData } from "./items.ts";
import { onceFor } from "./once-for.ts";
import { inOrder } from "./order.ts";
import { disclosedPackages } from "./packages.ts";
import { inheritedPermissions } from "./permissions.ts";

/** What an SDK says of itself to every app that uses it on the same platforms and changes nothing of it. */
export interface Inherited {
  readonly data: Collection;
  readonly methods: Method[];
  readonly packages: string[];
  readonly permissions: Permission[];
  readonly platforms: Platform[];
  readonly unconfirmed: Entry["unconfirmed"];
}

// An SDK is the same object in a thousand apps, and one taxonomy has one index.
const known = onceFor((_: TaxonomyIndex) => onceFor((_: Sdk) => new Map<string, Inherited>()));

/** The same objects for the same SDK, taxonomy and platforms. */
export function inheritedFrom(sdk: Sdk, where: Where): Inherited {
  const byPlatforms = known(where.index)(sdk);
  const key = where.platforms.join(" ");
  const before = byPlatforms.get(key);
  if (before !== undefined) return before;
  const made = inherited(sdk, where);
  byPlatforms.set(key, made);
  return made;
}

interface Where {
  readonly platforms: readonly Platform[];
  readonly index: TaxonomyIndex;
}

function inherited(sdk: Sdk, where: Where): Inherited {
  const { index, platforms } = where;
  return {
    data: shared(inheritedData(sdk, where)),
    methods: shared(inOrder(sdk.methods, { index, vocabulary: "method" })),
    packages: shared(disclosedPackages(sdk.coordinates, platforms)),
    permissions: shared(inheritedPermissions(sdk, where)),
    platforms: shared(inOrder([...new Set(platforms)], { index, vocabulary: "platform" })),
    unconfirmed: shared(unconfirmedFacts(sdk.confidence)),
  };
}

/** An SDK in canonical order, its fields to be written once for all the entries that hold them. */
export const sharedSdk = onceFor((given: Sdk): Sdk => {
  const sdk = ordered(given);
  for (const part of Object.values(sdk)) if (typeof part === "object" && part !== null) shared(part);
  return sdk;
});

/** What entries tell of a company. */
export const disclosedVendor = onceFor((given: Vendor): Entry["vendor"] => {
  const { contact, country, id, names } = ordered(given);
  return shared({ contact, country, id, names });
});
