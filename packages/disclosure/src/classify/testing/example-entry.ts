import { DataItem, Entry, type Permission } from "@pilu/schema";
import { currentTaxonomy, permissionTerm } from "@pilu/schema/taxonomy";
import { indexOf } from "../../compose/index-of.ts";
import { inOrder } from "../../compose/order.ts";
import type { ScenarioEntry } from "./scenario.ts";

const index = indexOf(currentTaxonomy);
const both = (text: string) => ({ en: text, "zh-CN": text });

/** The entry that a case describes; what a case does not speak of is not stated. */
export function exampleEntryOf(one: ScenarioEntry): Entry {
  const items = one.dataItems.filter((item) => item.type !== "none").map(itemOf);
  return Entry.parse({
    brand: null,
    brief: null,
    certification: null,
    cooperation: null,
    countries: { access: [], seat: one.vendor.country, storage: [] },
    crossBorder: null,
    data: items.length === 0 ? { kind: "none" } : { items, kind: "items" },
    function: "framework-tool",
    id: `case/${one.sdk}`,
    kind: "sdk",
    links: { documentation: null, optOut: null, otherPolicies: [], policy: one.policyUrl, site: null },
    methods: inOrder(one.methods, { index, vocabulary: "method" }),
    module: null,
    names: both(one.name),
    nationalPlatform: null,
    necessity: { ifRefused: null, required: false },
    notes: null,
    optOut: one.optOut === null ? null : { path: both(one.optOut), url: null },
    options: [],
    packages: [],
    permissions: one.permissions.map(permissionOf),
    platforms: ["android", "ios", "harmonyos"],
    processing: null,
    purposeText: one.wording,
    purposes: one.purposes.map((purpose) => ({ basis: null, interest: null, purpose, role: null })),
    retention:
      one.retentionDays === null
        ? null
        : { afterRemoval: null, criterion: null, days: one.retentionDays, disposal: null },
    rights: null,
    role: one.role,
    scenario: both("-"),
    sdk: one.sdk,
    security: null,
    sensitive: null,
    sensitiveTypes: [],
    soldOrShared: "not-stated",
    treatment: one.treatment,
    trigger: one.trigger,
    triggerText: null,
    unconfirmed: [],
    vendor: {
      contact: contactOf(one.vendor.contact),
      country: one.vendor.country,
      id: one.vendor.id,
      names: both(one.vendor.name),
    },
    versionRange: null,
  });
}

function itemOf({ type, platforms, required }: ScenarioEntry["dataItems"][number]): DataItem {
  return DataItem.parse({
    condition: null,
    demand: required ? "required" : "optional",
    frequency: null,
    methods: [],
    note: null,
    platforms,
    purposes: [],
    retention: null,
    suggested: false,
    treatment: null,
    type,
  });
}

function permissionOf(name: string): Permission {
  const platform =
    permissionTerm(name)?.platform ??
    (name.startsWith("NS") ? "ios" : name.startsWith("ohos") ? "harmonyos" : "android");
  return {
    askedWhen: null,
    demand: "optional",
    name,
    platform: platform as Permission["platform"],
    purpose: null,
  };
}

function contactOf(text: string) {
  const isMail = text.includes("@");
  return {
    address: isMail ? null : both(text),
    email: isMail ? text : null,
    officer: null,
    telephone: null,
    url: null,
  };
}
