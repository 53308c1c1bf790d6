import {
  type ChangeKind,
  type Content,
  canonical,
  changeKinds,
  type DataItem,
  type Entry,
  locales,
} from "@pilu/schema";
import { expect, test } from "vitest";
import { diff } from "../../diff/diff.ts";
import { exampleContent } from "../../testing.ts";
import { sentences } from "./sentences.ts";

// biome-ignore lint/suspicious/noExplicitAny: edits set fields of every type, and the diff takes what they make
type Draft<T> = { [K in keyof T]: any };

const both = (text: string) => ({ en: text, "zh-CN": `${text}中` });
const base = exampleContent();
const { entry: e, item: i } = partsOf(base);
// A content that has something everywhere, so that everything can change and go.
e.purposes = [
  { basis: null, interest: null, purpose: "push-delivery", role: null },
  { basis: null, interest: null, purpose: "analytics", role: null },
];
e.names = both("Example Push");
e.optOut = { path: both("Settings"), url: null };
i.frequency = both("once a day");
base.app.controller.names = both("Example Weather");
base.labels = { function: { push: both("Push") } };
base.app.names = both("Weather");
base.preamble = both("We use SDKs.");

interface Parts {
  readonly content: Draft<Content>;
  readonly entry: Draft<Entry>;
  readonly item: Draft<DataItem>;
}

/** For every kind, an edit that makes a difference of it. */
const edits: Readonly<Record<ChangeKind, (parts: Parts) => void>> = {
  "app.slug": ({ content }) => (content.app.slug = "sun"),
  "app.name": ({ content }) => (content.app.names = both("Sun")),
  "app.platforms": ({ content }) => (content.app.platforms = ["ios"]),
  "app.regions": ({ content }) => (content.app.regions = ["EU"]),
  "app.audience": ({ content }) => (content.app.audience = "adults"),
  "app.retired": ({ content }) => (content.app.retiredOn = "2026-12-01"),
  "app.site": ({ content }) => (content.app.site = "https://example.com"),
  "app.policy": ({ content }) => (content.app.policy = "https://example.com/p"),
  "controller.replaced": ({ content }) => (content.app.controller.id = "other"),
  "controller.name": ({ content }) => (content.app.controller.names = both("Sun")),
  "controller.country": ({ content }) => (content.app.controller.country = "DE"),
  "controller.contact": ({ content }) => (content.app.controller.contact.email = "b@example.com"),
  "page.title": ({ content }) => (content.title = both("SDKs")),
  "page.preamble": ({ content }) => (content.preamble = both("These are our SDKs.")),
  "page.grouping": ({ content }) => (content.settings.grouping = "role"),
  "page.columns": ({ content }) => (content.settings.columns = []),
  "page.refusal": ({ content }) => (content.settings.refusal = [{ path: both("a"), title: both("b") }]),
  "page.in-app-path": ({ content }) => (content.settings.inAppPath = both("Settings")),
  "page.notice-days": ({ content }) => (content.settings.noticeDays = 30),
  "page.languages": ({ content }) => (content.locales = ["en"]),
  "page.order": ({ content }) => (content.groups[0].title = both("Messages")),
  "page.taxonomy": () => {},
  "label.added": ({ content }) => (content.labels.function.map = both("Map")),
  "label.removed": ({ content }) => delete content.labels.function.push,
  "label.reworded": ({ content }) => (content.labels.function.push = both("Messages")),
  "entry.added": ({ content, entry }) => content.groups[0].entries.push({ ...entry, id: "weather/second" }),
  "entry.removed": ({ content }) => (content.groups = []),
  "entry.sdk": ({ entry }) => (entry.sdk = "other"),
  "entry.name": ({ entry }) => (entry.names = both("Other")),
  "entry.brand": ({ entry }) => (entry.brand = both("Brand")),
  "entry.kind": ({ entry }) => (entry.kind = "api"),
  "entry.function": ({ entry }) => (entry.function = "map"),
  "entry.module": ({ entry }) => (entry.module = both("Alerts")),
  "entry.platforms": ({ entry }) => (entry.platforms = ["android", "ios"]),
  "entry.packages": ({ entry }) => (entry.packages = []),
  "entry.version-range": ({ entry }) => (entry.versionRange = ">=4"),
  "entry.national-platform": ({ entry }) =>
    (entry.nationalPlatform = { developerName: "a", id: null, sdkName: "b" }),
  "entry.role": ({ entry }) => (entry.role = "independent"),
  "entry.cooperation": ({ entry }) => (entry.cooperation = both("Sharing")),
  "entry.purpose-text": ({ entry }) => (entry.purposeText = both("Sends messages")),
  "entry.scenario": ({ entry }) => (entry.scenario = both("Always")),
  "entry.trigger": ({ entry }) => (entry.trigger = "at-start"),
  "entry.trigger-text": ({ entry }) => (entry.triggerText = both("Once")),
  "entry.methods": ({ entry }) => (entry.methods = ["sdk-local", "backend-api"]),
  "entry.processing": ({ entry }) => (entry.processing = both("By itself")),
  "entry.protection": ({ entry }) => (entry.treatment = "anonymised"),
  "entry.collection": ({ entry }) => (entry.data = { kind: "not-stated" }),
  "entry.sensitive-types": ({ entry }) => (entry.sensitiveTypes = ["android-id"]),
  "entry.sensitive-notice": ({ entry }) =>
    (entry.sensitive = { impact: both("a"), necessity: both("b"), separateConsent: both("c") }),
  "entry.necessity": ({ entry }) => (entry.necessity = { ifRefused: both("No alerts"), required: true }),
  "entry.cross-border": ({ entry }) => (entry.crossBorder = crossBorder()),
  "entry.retention": ({ entry }) =>
    (entry.retention = { afterRemoval: null, criterion: null, days: 1, disposal: null }),
  "entry.opt-out": ({ entry }) => (entry.optOut = null),
  "entry.rights": ({ entry }) => (entry.rights = both("Write to us")),
  "entry.options": ({ entry }) => (entry.options = [{ effect: both("a"), name: "b" }]),
  "entry.sold-or-shared": ({ entry }) => (entry.soldOrShared = "sold"),
  "entry.security": ({ entry }) => (entry.security = both("Good")),
  "entry.certification": ({ entry }) => (entry.certification = both("ISO")),
  "entry.brief": ({ entry }) => (entry.brief = both("Short")),
  "entry.notes": ({ entry }) => (entry.notes = both("Note")),
  "entry.unconfirmed": ({ entry }) => (entry.unconfirmed = ["policy"]),
  "entry.order": ({ entry }) => entry.purposes.reverse(),
  "vendor.replaced": ({ entry }) => (entry.vendor.id = "other"),
  "vendor.name": ({ entry }) => (entry.vendor.names = both("Other Ltd.")),
  "vendor.country": ({ entry }) => (entry.vendor.country = "SG"),
  "vendor.contact": ({ entry }) => (entry.vendor.contact.email = "b@example.com"),
  "purpose.added": ({ entry }) =>
    entry.purposes.push({ basis: null, interest: null, purpose: "scan", role: null }),
  "purpose.removed": ({ entry }) => entry.purposes.pop(),
  "purpose.basis": ({ entry }) => (entry.purposes[0].basis = "contract"),
  "purpose.interest": ({ entry }) => (entry.purposes[0].interest = both("Safety")),
  "purpose.role": ({ entry }) => (entry.purposes[0].role = "independent"),
  "item.added": ({ entry, item }) => entry.data.items.push({ ...item, type: "imei" }),
  "item.removed": ({ entry, item }) => (entry.data.items = [{ ...item, type: "oaid" }]),
  "item.required": ({ item }) => (item.demand = "required"),
  "item.optional": ({ item }) => (item.demand = "optional"),
  "item.demand-not-stated": ({ item }) => (item.demand = "not-stated"),
  "item.condition": ({ item }) => (item.condition = both("Old versions")),
  "item.purposes": ({ item }) => (item.purposes = ["push-delivery"]),
  "item.methods": ({ item }) => (item.methods = ["client-api"]),
  "item.frequency": ({ item }) => (item.frequency = both("twice a day")),
  "item.protection": ({ item }) => (item.treatment = null),
  "item.retention": ({ item }) => (item.retention = null),
  "item.note": ({ item }) => (item.note = both("Note")),
  "item.suggested": ({ item }) => (item.suggested = true),
  "permission.added": ({ entry }) =>
    entry.permissions.push({ ...entry.permissions[0], name: "android.permission.CAMERA" }),
  "permission.removed": ({ entry }) => (entry.permissions = []),
  "permission.demand": ({ entry }) => (entry.permissions[0].demand = "required"),
  "permission.purpose": ({ entry }) => (entry.permissions[0].purpose = both("Alerts")),
  "permission.asked-when": ({ entry }) => (entry.permissions[0].askedWhen = both("At once")),
  "country.seat": ({ entry }) => (entry.countries.seat = "HK"),
  "country.storage": ({ entry }) => (entry.countries.storage = ["SG"]),
  "country.access": ({ entry }) => (entry.countries.access = ["US"]),
  "link.policy": ({ entry }) => (entry.links.policy = "https://example.com/new"),
  "link.other-policies": ({ entry }) =>
    (entry.links.otherPolicies = [{ title: both("a"), url: "https://example.com/b" }]),
  "link.site": ({ entry }) => (entry.links.site = "https://example.com/s"),
  "link.documentation": ({ entry }) => (entry.links.documentation = "https://example.com/d"),
  "link.opt-out": ({ entry }) => (entry.links.optOut = "https://example.com/o"),
};

function crossBorder() {
  return {
    contact: base.app.controller.contact,
    country: "SG",
    mechanism: both("Standard contract"),
    method: both("Transfer"),
    purpose: both("Push"),
    recipient: both("Example Abroad"),
    rights: both("writing to it"),
    types: ["android-id"],
  };
}

function partsOf(content: Content): Parts {
  const entry = content.groups[0]?.entries[0];
  if (entry?.data.kind !== "items" || entry.data.items[0] === undefined)
    throw new Error("the example has an item");
  return { content, entry, item: entry.data.items[0] };
}

/** The two contents whose difference has the kind. */
function stepOf(kind: ChangeKind): [Content, Content] {
  const [before, after] = [structuredClone(base), structuredClone(base)];
  // An item that is required cannot become so.
  if (kind === "item.required") partsOf(before).item.demand = "optional";
  if (kind !== "item.required") edits[kind](partsOf(after));
  return [before, after];
}

// There is one taxonomy yet: no two documents differ in it.
const told = changeKinds.filter((kind) => kind !== "page.taxonomy");

test.each(told)("%s is told in both languages, in full", (kind) => {
  const [before, after] = stepOf(kind);
  const changes = diff(before, after);
  const own = changes.filter((change) => change.kind === kind);
  expect(own).not.toEqual([]);
  for (const locale of locales) {
    const all = sentences(own, { after, before, locale });
    expect(new Set(all.flatMap((sentence) => sentence.keys))).toEqual(
      new Set(own.map((change) => change.key)),
    );
    for (const { text } of all) {
      expect(text).not.toMatch(/[{}]|undefined|null/);
      expect(text).toMatch(locale === "en" ? /^[^\p{Script=Han}]+\.$/u : /\p{Script=Han}.*。$/u);
    }
  }
});

test("the edits of this test leave the content as it was", () => {
  const before = canonical(base);
  for (const kind of told) stepOf(kind);
  expect(canonical(base)).toBe(before);
});
