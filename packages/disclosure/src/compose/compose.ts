import {
  type App,
  type Content,
  type Integration,
  optionalColumns,
  type Sdk,
  type Vendor,
} from "@pilu/schema";
import { pageWords, type Taxonomy } from "@pilu/schema/taxonomy";
import { madeOfShared, ordered } from "../document/canonical-text.ts";
import { entryOf } from "./entry.ts";
import { groupsOf } from "./groups.ts";
import { indexOf, type TaxonomyIndex } from "./index-of.ts";
import { labelsOf } from "./labels.ts";
import { inOrder } from "./order.ts";
import { referencesTo } from "./references.ts";

/** An app with what it uses; the lists may hold more than it needs, in any order. */
export interface ComposeInput {
  readonly app: App;
  readonly integrations: readonly Integration[];
  readonly sdks: readonly Sdk[];
  readonly vendors: readonly Vendor[];
  readonly taxonomy: Taxonomy;
}

/**
 * What users of `app` are told: its live integrations merged with their SDKs, in a total order, with every word.
 * A pure function: the same state in any order gives the same content. Throws a Problem (`sdk.unknown`,
 * `vendor.unknown`, `reference.retired`) where a live integration refers to what is not there; what a retired app lists
 * may be retired with it.
 */
export function compose({ app: given, integrations, sdks, vendors, taxonomy }: ComposeInput): Content {
  const app = ordered(given);
  const index = indexOf(taxonomy);
  const find = referencesTo(app, { sdks, vendors });
  const entries = integrations
    .filter((integration) => integration.app === app.id && integration.status === "live")
    .map((integration) => {
      const sdk = find.sdk(integration.sdk);
      const vendor = find.vendor(integration.contractingVendor ?? sdk.vendor);
      return entryOf({ app, integration, sdk, vendor }, index);
    });
  const { grouping, columns, refusal, inAppPath, noticeDays, preamble, title } = app.settings;
  return madeOfShared({
    app: disclosedApp(app, index),
    groups: groupsOf(entries, { grouping, index }),
    labels: labelsOf({ app, entries }, index),
    locales: app.locales,
    preamble,
    settings: {
      columns: optionalColumns.filter((column) => columns.includes(column)),
      grouping,
      inAppPath,
      noticeDays,
      refusal,
    },
    taxonomy: taxonomy.version,
    title: title ?? pageWords(taxonomy.version).title,
  });
}

function disclosedApp(app: App, index: TaxonomyIndex): Content["app"] {
  return {
    audience: app.audience,
    controller: app.controller,
    names: app.names,
    platforms: inOrder([...new Set(app.platforms)], { index, vocabulary: "platform" }),
    policy: app.policy,
    regions: inOrder([...new Set(app.regions)], { index, vocabulary: "region" }),
    retiredOn: app.retiredOn,
    site: app.site,
    slug: app.slug,
  };
}
