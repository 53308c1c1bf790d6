import { type EntityRef, normalise } from "@pilu/db";
import { siteOf } from "@pilu/disclosure";
import type { Localised } from "@pilu/schema";
import type { BodyOf, Kind } from "./body.ts";
import { sitesOf } from "./sites.ts";
import { termsFacet } from "./terms.ts";

/** How an entity is found: text to search in, facets to filter by, and what it refers to. */
export interface Findable {
  readonly search: string;
  readonly facets: readonly string[];
  readonly refers: readonly EntityRef[];
}

const words = (...texts: (Localised | null)[]) =>
  texts.flatMap((text) => (text === null ? [] : Object.values(text)));
const text = (...parts: readonly string[]) => normalise(parts.join(" "));
const facet = (name: string) => (value: string) => `${name}:${value}`;

/** Vendor names by id, which an SDK is also found by. */
export type VendorNames = ReadonlyMap<string, Localised>;

type Finders = { [K in Kind]: (value: BodyOf[K], vendors: VendorNames) => Findable };

const finders: Finders = {
  vendor: (vendor) => ({
    search: text(vendor.id, ...words(vendor.names)),
    facets: [siteOf(vendor.site)].flatMap((site) => (site === null ? [] : [facet("site")(site)])),
    refers: [],
  }),
  sdk: (sdk, vendors) => ({
    search: text(
      sdk.id,
      ...words(sdk.names, sdk.brand, vendors.get(sdk.vendor) ?? null),
      ...sdk.aliases,
      ...sdk.coordinates.purls.map((purl) =>
        decodeURIComponent(purl.replace("%40", "@").replace(/^pkg:maven\/([^/]+)\//, "$1:")),
      ),
      ...sdk.coordinates.purls,
      ...sdk.coordinates.classPrefixes,
      ...sdk.coordinates.domains,
    ),
    facets: [
      facet("fn")(sdk.function),
      facet("data")(sdk.data.kind),
      facet("confidence")(sdk.confidence.data),
      ...sdk.platforms.map(facet("platform")),
      ...sitesOf(sdk).map(facet("site")),
      ...(sdk.data.kind === "items" ? sdk.data.items.map((item) => facet("type")(item.type)) : []),
    ],
    refers: [{ kind: "vendor", id: sdk.vendor }],
  }),
  app: (app) => ({
    search: text(app.slug, ...words(app.names, app.controller.names)),
    facets: [
      facet("slug")(app.slug),
      ...app.platforms.map(facet("platform")),
      ...app.regions.map(facet("region")),
    ],
    refers: [],
  }),
  integration: (integration) => ({
    search: text(integration.id),
    facets: [facet("role")(integration.role), termsFacet(integration)],
    refers: [
      { kind: "app", id: integration.app },
      { kind: "sdk", id: integration.sdk },
      ...(integration.contractingVendor === null
        ? []
        : [{ kind: "vendor" as const, id: integration.contractingVendor }]),
    ],
  }),
  registry: () => ({ search: "", facets: [], refers: [] }),
};

export function findable<K extends Kind>(
  kind: K,
  { value, vendors }: { value: BodyOf[K]; vendors: VendorNames },
): Findable {
  const found = finders[kind](value, vendors);
  // What it refers to is a facet too: an SDK's vendor is filtered by and counted like its function.
  return { ...found, facets: [...found.facets, ...found.refers.map((one) => `${one.kind}:${one.id}`)] };
}
