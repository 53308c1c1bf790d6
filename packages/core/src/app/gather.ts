import type { Moment, Reader } from "@pilu/db";
import { type App, type Integration, Problem, type Sdk, type Vendor } from "@pilu/schema";
import { type Taxonomy, taxonomyVersion } from "@pilu/schema/taxonomy";
import { stateOf } from "../body/body.ts";
import { settingsAt } from "../registry/state.ts";

/** Everything that the document of one app depends on, as it holds at one moment. */
export interface Gathered {
  readonly app: App;
  readonly integrations: readonly Integration[];
  readonly sdks: readonly Sdk[];
  readonly vendors: readonly Vendor[];
  readonly taxonomy: Taxonomy;
}

/** Reads one app's dependencies from one view; call it inside a snapshot or a transaction, or halves may mix. */
export async function gather(
  view: Reader,
  { app: id, moment }: { app: string; moment: Moment },
): Promise<Gathered> {
  const found = await view.revision({ kind: "app", id }, moment);
  if (found === null) throw new Problem("app.unknown", { app: id });
  const app = stateOf("app", found);
  const integrations = (await view.referring("integration", { kind: "app", id }, moment)).map((one) =>
    stateOf("integration", one),
  );
  const sdkIds = unique(integrations.map((one) => one.sdk));
  const sdks = (await view.revisions("sdk", sdkIds, moment)).map((one) => stateOf("sdk", one));
  const vendorIds = unique([
    ...sdks.map((sdk) => sdk.vendor),
    ...integrations.flatMap((one) => one.contractingVendor ?? []),
  ]);
  const vendors = (await view.revisions("vendor", vendorIds, moment)).map((one) => stateOf("vendor", one));
  const { taxonomy } = await settingsAt(view, moment);
  return { app, integrations, sdks, vendors, taxonomy: taxonomyVersion(taxonomy) };
}

/** The app that publishes under `slug`. */
export async function appBySlug(
  view: Reader,
  { slug, moment }: { slug: string; moment: Moment },
): Promise<App> {
  const { rows } = await view.search("app", { facets: [`slug:${slug}`], limit: 1 }, moment);
  if (rows[0] === undefined) throw new Problem("app.unknown", { app: slug });
  return stateOf("app", rows[0]);
}

function unique<T extends string>(ids: readonly T[]): T[] {
  return [...new Set(ids)].sort();
}
