import { Problem, type ProblemCode, type Sdk, type SdkId, type Vendor, type VendorId } from "@pilu/schema";

/** Looks up what integrations refer to, and refuses what is missing or no longer in use. */
export interface References {
  sdk(id: SdkId): Sdk;
  vendor(id: VendorId): Vendor;
}

export function referencesTo(sdks: readonly Sdk[], vendors: readonly Vendor[]): References {
  const find = {
    sdk: finder(sdks, { kind: "sdk", missing: "sdk.unknown" }),
    vendor: finder(vendors, { kind: "vendor", missing: "vendor.unknown" }),
  };
  return find;
}

// A live integration of a retired thing is refused where it is decided; should one come here, hiding it from users
// would be the worst answer.
function finder<T extends { id: string; status: string }>(
  rows: readonly T[],
  { kind, missing }: { kind: string; missing: ProblemCode },
) {
  const byId = new Map<string, T>();
  for (const row of rows) byId.set(row.id, row);
  return (id: string): T => {
    const found = byId.get(id);
    if (found === undefined) throw new Problem(missing, { id });
    if (found.status === "retired") throw new Problem("reference.retired", { kind, id });
    return found;
  };
}
