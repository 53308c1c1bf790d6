// What a record says where nobody has said anything. What must never be assumed (names, vendor, purposes, role, the
// moment of use …) is not in here: whoever begins a record adds it, or leaves it for the schema to miss.
import type { DataItem } from "./data-item.ts";
import type { Integration } from "./integration/integration.ts";
import type { Sdk } from "./sdk/sdk.ts";

/** Fields of an SDK that its vendor may leave unstated, unstated. A new object each time. */
export function unstatedSdk() {
  return {
    status: "live",
    mergedInto: null,
    aliases: [],
    brand: null,
    coordinates: { purls: [], classPrefixes: [], domains: [] },
    links: { policy: null, otherPolicies: [], site: null, documentation: null, optOut: null },
    treatment: null,
    permissions: [],
    retention: null,
    overseas: "not-stated",
    security: null,
    certification: null,
    brief: null,
    options: [],
    nationalPlatform: null,
    appleListed: null,
    notes: null,
    sources: [],
    confidence: { data: "none", policy: "none", coordinates: "none" },
  } satisfies Partial<Sdk>;
}

/** Fields of an integration that stand on the SDK's own terms, or unstated, until the app says otherwise. A new object each time. */
export function unstatedIntegration() {
  return {
    status: "live",
    cooperation: null,
    contractingVendor: null,
    versionRange: null,
    module: null,
    purposeText: null,
    triggerText: null,
    methods: [],
    data: { mode: "inherit", except: [], refine: [] },
    treatment: null,
    processing: null,
    permissions: { mode: "inherit", except: [] },
    sensitive: null,
    countries: { seat: null, storage: [], access: [] },
    crossBorder: null,
    retention: null,
    optOut: null,
    rights: null,
    options: [],
    soldOrShared: "not-stated",
    evidence: [],
    notes: null,
  } satisfies Partial<Integration>;
}

/** A data item's own terms, unstated: then those of its SDK hold. A new object each time. */
export function unstatedItem() {
  return {
    condition: null,
    purposes: [],
    methods: [],
    frequency: null,
    treatment: null,
    retention: null,
    note: null,
    suggested: false,
  } satisfies Partial<DataItem>;
}
