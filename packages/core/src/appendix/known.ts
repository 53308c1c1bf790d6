import { sdks as catalogueSdks, vendors as catalogueVendors } from "@pilu/catalog";
import type { Moment, Reader } from "@pilu/db";
import type { Known } from "@pilu/intake/appendix";
import type { Localised, Sdk, Vendor } from "@pilu/schema";
import { allOf } from "../registry/all-of.ts";

/** What a name in a list may mean: entries of the registry and, where it has none of that name, of the catalogue. */
export interface KnownHere extends Known {
  readonly isHeld: (kind: "sdk" | "vendor", id: string) => boolean;
}

export async function knownHere(view: Reader, moment: Moment): Promise<KnownHere> {
  const sdks = await allOf(view, "sdk", moment);
  const vendors = await allOf(view, "vendor", moment);
  const held = {
    sdk: new Set<string>(sdks.map((one) => one.id)),
    vendor: new Set<string>(vendors.map((one) => one.id)),
  };
  return {
    sdks: over(sdks, catalogueSdks, (sdk) => [...spoken(sdk.names), ...sdk.aliases]),
    vendors: over(vendors, catalogueVendors, (vendor) => spoken(vendor.names)),
    isHeld: (kind, id) => held[kind].has(id),
  };
}

/** The registry's own entries stand over the catalogue's: by id, and by name, or one name would have two meanings. */
function over<T extends Pick<Sdk | Vendor, "id" | "status">>(
  own: readonly T[],
  catalogue: readonly T[],
  namesOf: (one: T) => readonly string[],
): T[] {
  const ids = new Set<string>(own.map((one) => one.id));
  const names = new Set(own.flatMap(namesOf).map(folded));
  const rest = catalogue.filter(
    (one) => !ids.has(one.id) && !namesOf(one).some((name) => names.has(folded(name))),
  );
  return [...own.filter((one) => one.status === "live"), ...rest];
}

function spoken(names: Localised): string[] {
  return Object.values(names);
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
