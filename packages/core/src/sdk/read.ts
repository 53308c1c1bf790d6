import type { Moment, Reader } from "@pilu/db";
import { type App, type Integration, Problem, type Sdk, type Vendor } from "@pilu/schema";
import { readState, stateOf } from "../body/body.ts";
import { placeOf } from "../log/place-of.ts";
import type { World } from "../world.ts";

type VendorName = Pick<Vendor, "id" | "names">;

/** One SDK with its vendor, its revision, and every app that uses it. */
export async function getSdk({ store, now }: World, id: string) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const revision = await view.revision({ kind: "sdk", id }, moment);
    if (revision === null) throw new Problem("sdk.unknown", { sdk: id });
    const sdk = stateOf("sdk", revision);
    const vendor = await view.revision({ kind: "vendor", id: sdk.vendor }, moment);
    if (vendor === null) throw new Problem("vendor.unknown", { vendor: sdk.vendor });
    return {
      sdk,
      vendor: stateOf("vendor", vendor),
      usedBy: await usesOf(view, { sdk: id, moment }),
      revision: placeOf(revision),
    };
  });
}

/** What an app says about its use of an SDK. */
type Use = Pick<Integration, "id" | "role" | "scenario" | "trigger">;

async function usesOf(
  view: Reader,
  { sdk, moment }: { sdk: string; moment: Moment },
): Promise<{ app: Pick<App, "id" | "slug" | "names">; integration: Use }[]> {
  const integrations = (await view.referring("integration", { kind: "sdk", id: sdk }, moment))
    .map((one) => readState("integration", one))
    .filter((one) => one.status === "live");
  const ids = [...new Set(integrations.map((one) => one.app as string))];
  const apps = await view.revisions("app", ids, moment);
  const byId = new Map(apps.map((row) => [row.id, readState("app", row)]));
  return integrations.flatMap(({ app: of, id, role, scenario, trigger }) => {
    const app = byId.get(of);
    if (app === undefined) return [];
    return [
      { app: { id: app.id, slug: app.slug, names: app.names }, integration: { id, role, scenario, trigger } },
    ];
  });
}

export async function vendorNames(
  view: Reader,
  { ids, moment }: { ids: readonly string[]; moment: Moment },
): Promise<ReadonlyMap<string, VendorName>> {
  const rows = await view.revisions("vendor", [...new Set(ids)], moment);
  return new Map(
    rows.map((row) => {
      const { id, names } = stateOf("vendor", row);
      return [row.id, { id, names }];
    }),
  );
}

/** The vendor of an SDK; a registry in which it is missing is broken, and says so. */
export function vendorOf(
  { vendor }: Pick<Sdk, "vendor">,
  vendors: ReadonlyMap<string, VendorName>,
): VendorName {
  const found = vendors.get(vendor);
  if (found === undefined) throw new Problem("vendor.unknown", { vendor });
  return found;
}
