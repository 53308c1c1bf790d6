import {
  type App,
  Problem,
  type ProblemCode,
  type Sdk,
  type SdkId,
  type Vendor,
  type VendorId,
} from "@pilu/schema";

/** Looks up what integrations refer to, and refuses what is missing, or no longer in use where the app itself is. */
export interface References {
  sdk(id: SdkId): Sdk;
  vendor(id: VendorId): Vendor;
}

export function referencesTo(
  app: Pick<App, "status">,
  { sdks, vendors }: { readonly sdks: readonly Sdk[]; readonly vendors: readonly Vendor[] },
): References {
  // The page of a retired app stays as it was, whatever becomes of what it listed.
  const mayBeRetired = app.status === "retired";
  return {
    sdk: finder(sdks, { kind: "sdk", missing: "sdk.unknown", mayBeRetired }),
    vendor: finder(vendors, { kind: "vendor", missing: "vendor.unknown", mayBeRetired }),
  };
}

// A live integration of a retired thing is refused where it is decided; should one come here, hiding it from users
// would be the worst answer.
function finder<T extends { id: string; status: string }>(
  rows: readonly T[],
  { kind, missing, mayBeRetired }: { kind: string; missing: ProblemCode; mayBeRetired: boolean },
) {
  const byId = new Map<string, T>();
  for (const row of rows) byId.set(row.id, row);
  return (id: string): T => {
    const found = byId.get(id);
    if (found === undefined) throw new Problem(missing, { id });
    if (found.status === "retired" && !mayBeRetired) throw new Problem("reference.retired", { kind, id });
    return found;
  };
}
