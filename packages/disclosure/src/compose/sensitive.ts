import { type App, type Collection, type FunctionId, isForChildren, type PurposeId } from "@pilu/schema";
import type { DataType } from "@pilu/schema/taxonomy";
import type { TaxonomyIndex } from "./index-of.ts";

/** What the use of data says about it: for whom, in which function, for which purposes. */
export interface Use {
  readonly app: Pick<App, "audience" | "regions">;
  /** Null: not one of an SDK. */
  readonly function: FunctionId | null;
  readonly purposes: readonly PurposeId[];
}

// Data that tells who somebody is becomes sensitive when an identity is proved by it (TC260-PG-20244A: a number alone
// is not, together with a face it is); a Wi-Fi name in the same SDK does not.
const provingGroups = new Set(["identity", "biometric", "content"]);

/** Types that the law of one of the app's regions counts as sensitive in this use; in a children's app, all of them. */
export function sensitiveTypes(data: Collection, use: Use, index: TaxonomyIndex): string[] {
  if (data.kind !== "items") return [];
  const isAlways = isForChildren(use.app);
  const found = new Set<string>();
  for (const { type: id, purposes } of data.items) {
    if (found.has(id)) continue;
    const type = index.dataTypes.get(id);
    const why = purposes.length > 0 ? purposes : use.purposes;
    if (isAlways || (type !== undefined && counts(type, why, use))) found.add(id);
  }
  return [...found];
}

function counts(type: DataType, purposes: readonly PurposeId[], use: Use): boolean {
  const proves = use.function === "face-id" || purposes.includes("identity-verification" as PurposeId);
  return use.app.regions.some((region) => {
    const sensitive = type.sensitive[region === "CN" ? "cn" : region === "EU" ? "eu" : "us"];
    return sensitive === "yes" || (sensitive === "contextual" && proves && provingGroups.has(type.group));
  });
}
