import type { Content, Countries, Entry, IntegrationPurpose, Localised, Permission } from "@pilu/schema";
import { closeContent, type KeyedContent, openContent } from "./keyed-content.ts";
import { closeEntry, type Facets, type KeyedEntry, openEntry } from "./keyed-entry.ts";
import { fields, keyed, value, view, words } from "./shape.ts";

const item = fields<Facets>({
  condition: words("item.condition"),
  demand: value((_, to) =>
    to === "required" ? "item.required" : to === "optional" ? "item.optional" : "item.demand-not-stated",
  ),
  frequency: words("item.frequency"),
  methods: value("item.methods"),
  note: words("item.note"),
  purposes: value("item.purposes"),
  retention: value("item.retention"),
  suggested: value("item.suggested"),
  treatment: value("item.protection"),
});

const purpose = fields<IntegrationPurpose>({
  // The key itself: a purpose that is another one was removed, and the other added.
  purpose: value("purpose.added"),
  basis: value("purpose.basis"),
  interest: words("purpose.interest"),
  role: value("purpose.role"),
});

const permission = fields<Permission>({
  name: value("permission.added"),
  platform: value("permission.added"),
  demand: value("permission.demand"),
  purpose: words("permission.purpose"),
  askedWhen: words("permission.asked-when"),
});

const entry = fields<KeyedEntry>({
  id: value("entry.added"),
  sdk: value("entry.sdk"),
  names: words("entry.name"),
  brand: words("entry.brand"),
  kind: value("entry.kind"),
  function: value("entry.function"),
  module: words("entry.module"),
  platforms: value("entry.platforms"),
  packages: value("entry.packages"),
  versionRange: value("entry.version-range"),
  vendor: fields<KeyedEntry["vendor"]>({
    id: value("vendor.replaced"),
    names: words("vendor.name"),
    country: value("vendor.country"),
    contact: value("vendor.contact"),
  }),
  nationalPlatform: value("entry.national-platform"),
  role: value("entry.role"),
  cooperation: words("entry.cooperation"),
  purposes: keyed("purpose.added", "purpose.removed", purpose),
  purposeText: words("entry.purpose-text"),
  scenario: words("entry.scenario"),
  trigger: value("entry.trigger"),
  triggerText: words("entry.trigger-text"),
  methods: value("entry.methods"),
  processing: words("entry.processing"),
  treatment: value("entry.protection"),
  data: fields<KeyedEntry["data"]>({
    kind: value("entry.collection"),
    items: keyed("item.added", "item.removed", item),
  }),
  sensitiveTypes: value("entry.sensitive-types"),
  sensitive: value("entry.sensitive-notice"),
  permissions: keyed("permission.added", "permission.removed", permission),
  necessity: value("entry.necessity"),
  countries: fields<Countries>({
    seat: value("country.seat"),
    storage: value("country.storage"),
    access: value("country.access"),
  }),
  crossBorder: value("entry.cross-border"),
  retention: value("entry.retention"),
  optOut: value("entry.opt-out"),
  rights: words("entry.rights"),
  options: value("entry.options"),
  soldOrShared: value("entry.sold-or-shared"),
  links: fields<KeyedEntry["links"]>({
    policy: value("link.policy"),
    otherPolicies: value("link.other-policies"),
    site: value("link.site"),
    documentation: value("link.documentation"),
    optOut: value("link.opt-out"),
  }),
  security: words("entry.security"),
  certification: words("entry.certification"),
  brief: words("entry.brief"),
  notes: words("entry.notes"),
  unconfirmed: value("entry.unconfirmed"),
  order: value("entry.order"),
});

const labelBlock = view<Readonly<Record<string, Localised>>, ReadonlyMap<string, Localised>>({
  open: (block) => new Map(Object.entries(block)),
  close: (block) => Object.fromEntries(block),
  inner: keyed("label.added", "label.removed", value("label.reworded")),
});

/** How two contents are compared, field by field: a field that the schema gains must be given its kind here. */
export const contentShape = view<Content, KeyedContent>({
  open: openContent,
  close: closeContent,
  inner: fields<KeyedContent>({
    app: fields<Content["app"]>({
      slug: value("app.slug"),
      names: words("app.name"),
      controller: fields<Content["app"]["controller"]>({
        id: value("controller.replaced"),
        names: words("controller.name"),
        country: value("controller.country"),
        contact: value("controller.contact"),
      }),
      platforms: value("app.platforms"),
      regions: value("app.regions"),
      audience: value("app.audience"),
      retiredOn: value("app.retired"),
      site: value("app.site"),
      policy: value("app.policy"),
    }),
    title: words("page.title"),
    preamble: words("page.preamble"),
    settings: fields<Content["settings"]>({
      grouping: value("page.grouping"),
      columns: value("page.columns"),
      refusal: value("page.refusal"),
      inAppPath: words("page.in-app-path"),
      noticeDays: value("page.notice-days"),
    }),
    locales: value("page.languages"),
    entries: keyed(
      "entry.added",
      "entry.removed",
      view<Entry, KeyedEntry>({ open: openEntry, close: closeEntry, inner: entry }),
    ),
    labels: keyed("label.added", "label.removed", labelBlock),
    taxonomy: value("page.taxonomy"),
    order: value("page.order"),
  }),
});
