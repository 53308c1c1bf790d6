import type { Moment, Reader } from "@pilu/db";
import { Problem, type Sdk, type Vendor } from "@pilu/schema";
import { stateOf } from "../body/body.ts";
import { placeOf } from "../log/place-of.ts";
import type { World } from "../world.ts";

type VendorName = Pick<Vendor, "id" | "names">;

/** One SDK with its vendor and its revision. */
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
      revision: placeOf(revision),
    };
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
