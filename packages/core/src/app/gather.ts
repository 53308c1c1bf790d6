import type { Moment, Reader } from "@pilu/db";
import { type App, type Integration, Problem, type Sdk, type Vendor } from "@pilu/schema";
import { type Taxonomy, taxonomyVersion } from "@pilu/schema/taxonomy";
import { type BodyOf, readState, stateOf } from "../body/body.ts";
import { settingsAt } from "../registry/state.ts";
import { nothingProposed, type Overlay } from "./overlay.ts";

/** Everything that the document of one app depends on, as it holds at one moment. */
export interface Gathered {
  readonly app: App;
  readonly integrations: readonly Integration[];
  readonly sdks: readonly Sdk[];
  readonly vendors: readonly Vendor[];
  readonly taxonomy: Taxonomy;
}

/**
 * Reads one app's dependencies from one view; call it inside a snapshot or a transaction, or halves may mix. With an
 * `overlay` it is what would hold if that were approved.
 */
export async function gather(
  view: Reader,
  { app: id, moment, overlay = nothingProposed }: { app: string; moment: Moment; overlay?: Overlay },
): Promise<Gathered> {
  const app = await appAt(view, { app: id, moment, overlay });
  if (app === null) throw new Problem("app.unknown", { app: id });
  const stored = await view.referring("integration", { kind: "app", id }, moment);
  // Each belongs to this app alone: remembered, they would drive out what apps share.
  const held = stored.map((one) => overlay.integration.get(one.id) ?? readState("integration", one));
  const known = new Set<string>(stored.map((one) => one.id));
  const added = [...overlay.integration.values()].filter((one) => one.app === id && !known.has(one.id));
  const integrations = [...held, ...added];
  const settings = overlay.registry ?? (await settingsAt(view, moment));
  return {
    app,
    integrations,
    ...(await referredTo(view, { integrations, moment, overlay })),
    taxonomy: taxonomyVersion(settings.taxonomy),
  };
}

/** The SDKs and companies that integrations refer to, as far as they are there. */
export async function referredTo(
  view: Reader,
  {
    integrations,
    moment,
    overlay,
  }: { integrations: readonly Integration[]; moment: Moment; overlay: Overlay },
): Promise<{ sdks: Sdk[]; vendors: Vendor[] }> {
  const sdkIds = unique(integrations.map((one) => one.sdk));
  const sdks = await statesOf(view, { kind: "sdk", ids: sdkIds, moment, overlay });
  const vendorIds = unique([
    ...sdks.map((sdk) => sdk.vendor),
    ...integrations.flatMap((one) => one.contractingVendor ?? []),
  ]);
  return { sdks, vendors: await statesOf(view, { kind: "vendor", ids: vendorIds, moment, overlay }) };
}

/** Several entities of one kind, as proposed or as they hold; those that are neither are left out. */
export async function statesOf<K extends "vendor" | "sdk" | "app" | "integration">(
  view: Reader,
  { kind, ids, moment, overlay }: { kind: K; ids: readonly string[]; moment: Moment; overlay: Overlay },
): Promise<BodyOf[K][]> {
  const proposed = overlay[kind] as ReadonlyMap<string, BodyOf[K]>;
  const rest = ids.filter((id) => !proposed.has(id));
  const held = rest.length === 0 ? [] : await view.revisions(kind, rest, moment);
  const given = ids.flatMap((id) => proposed.get(id) ?? []);
  return [...held.map((one) => stateOf(kind, one)), ...given];
}

async function appAt(
  view: Reader,
  { app: id, moment, overlay }: { app: string; moment: Moment; overlay: Overlay },
): Promise<App | null> {
  const proposed = overlay.app.get(id);
  if (proposed !== undefined) return proposed;
  const found = await view.revision({ kind: "app", id }, moment);
  return found === null ? null : stateOf("app", found);
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
