import type { App, Entry, Integration, Sdk, Vendor } from "@pilu/schema";
import { madeOfShared, ordered } from "../document/canonical-text.ts";
import type { TaxonomyIndex } from "./index-of.ts";
import { disclosedData, inheritsData } from "./items.ts";
import { onceFor } from "./once-for.ts";
import { compareText, inOrder, placeOf } from "./order.ts";
import { disclosedPermissions, inheritsPermissions } from "./permissions.ts";
import { sensitiveTypes } from "./sensitive.ts";
import { disclosedVendor, inheritedFrom, sharedSdk } from "./shared-parts.ts";

/** What one entry is made of; `vendor` is the company this app has the contract with. */
export interface EntryParts {
  readonly app: App;
  readonly integration: Integration;
  readonly sdk: Sdk;
  readonly vendor: Vendor;
}

/** An integration merged with its SDK. What the integration leaves open (null, empty) is the SDK's. */
export function entryOf(parts: EntryParts, index: TaxonomyIndex): Entry {
  const last = made(parts.integration);
  const { app, sdk, vendor } = parts;
  const isKnown = last.index === index && last.app === app && last.sdk === sdk && last.vendor === vendor;
  const entry = isKnown && last.entry !== null ? last.entry : merged(parts, index);
  Object.assign(last, { app, entry, index, sdk, vendor });
  return entry;
}

// A page is composed before and after a change: an entry that is made of the same is the same.
const made = onceFor(
  (_: Integration): Partial<EntryParts> & { index: TaxonomyIndex | null; entry: Entry | null } => ({
    entry: null,
    index: null,
  }),
);

function merged(
  { app, integration: givenIntegration, sdk: givenSdk, vendor }: EntryParts,
  index: TaxonomyIndex,
): Entry {
  const integration = ordered(givenIntegration);
  const sdk = sharedSdk(givenSdk);
  const inherited = inheritedFrom(sdk, { index, platforms: integration.platforms });
  const data = inheritsData(integration) ? inherited.data : disclosedData(integration, sdk, index);
  const purposes = [...integration.purposes].sort(
    (a, b) =>
      placeOf(index.places.purpose, a.purpose) - placeOf(index.places.purpose, b.purpose) ||
      compareText(JSON.stringify(a), JSON.stringify(b)),
  );
  const use = { app, function: sdk.function, purposes: purposes.map((one) => one.purpose) };
  // Remarks on an SDK are the registry's own; only those of the integration are for users.
  return madeOfShared({
    brand: sdk.brand,
    brief: sdk.brief,
    certification: sdk.certification,
    cooperation: integration.cooperation,
    countries: {
      access: [...integration.countries.access].sort(compareText),
      seat: integration.countries.seat,
      storage: [...integration.countries.storage].sort(compareText),
    },
    crossBorder: crossBorderOf(integration, index),
    data,
    function: sdk.function,
    id: integration.id,
    kind: sdk.kind,
    links: sdk.links,
    methods:
      integration.methods.length > 0
        ? inOrder(integration.methods, { index, vocabulary: "method" })
        : inherited.methods,
    module: integration.module,
    names: sdk.names,
    nationalPlatform: sdk.nationalPlatform,
    necessity: integration.necessity,
    notes: integration.notes,
    optOut: integration.optOut,
    options: integration.options.length > 0 ? integration.options : sdk.options,
    packages: inherited.packages,
    permissions: inheritsPermissions(integration)
      ? inherited.permissions
      : disclosedPermissions(integration, sdk, index),
    platforms: inherited.platforms,
    processing: integration.processing,
    purposeText: integration.purposeText ?? sdk.purposeText,
    purposes,
    retention: integration.retention ?? sdk.retention,
    rights: integration.rights,
    role: integration.role,
    scenario: integration.scenario,
    sdk: sdk.id,
    security: sdk.security,
    sensitive: integration.sensitive,
    sensitiveTypes: sensitiveTypes(data, use, index),
    soldOrShared: integration.soldOrShared,
    treatment: integration.treatment ?? sdk.treatment,
    trigger: integration.trigger,
    triggerText: integration.triggerText,
    unconfirmed: openFacts(integration, inherited.unconfirmed),
    vendor: disclosedVendor(vendor),
    versionRange: integration.versionRange,
  });
}

function crossBorderOf({ crossBorder }: Integration, index: TaxonomyIndex): Entry["crossBorder"] {
  if (crossBorder === null) return null;
  return { ...crossBorder, types: inOrder(crossBorder.types, { index, vocabulary: "data-type" }) };
}

// A pinned list is this app's own statement, which a person made: how sure the catalogue is no longer matters.
function openFacts({ data }: Integration, open: Entry["unconfirmed"]): Entry["unconfirmed"] {
  return data.mode === "own" ? open.filter((fact) => fact !== "data") : open;
}
