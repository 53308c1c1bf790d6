import type { Sdk } from "@pilu/schema";
import type { Package } from "../build/package.ts";
import { keysOfPackage } from "./keys.ts";
import { nameIndex } from "./names.ts";
import { type PatternIndex, patternIndex } from "./pattern.ts";

/** What packages are judged by. */
export interface Rules {
  readonly sdks: readonly Sdk[];
  /** Packages that carry somebody else's SDKs into an app: purl (a pattern too) to ids of the SDKs within. */
  readonly wrappers: Readonly<Record<string, readonly string[]>>;
  /** Libraries that are known to send nothing to anybody. */
  readonly knownLibraries: readonly { readonly pattern: string }[];
  /** A company's own entries: an SDK here replaces one of the same id, and its patterns stand over all others. */
  readonly overlay?: Omit<Rules, "overlay">;
}

/** The SDKs that a package brings, or that it is a library known to be harmless, or null: nobody knows. */
export type Judgement = readonly Sdk[] | "known-library" | null;

type PackageName = Pick<Package, "ecosystem" | "name">;

/** Makes a judge of packages. Of all patterns that cover a package the longest is right; an SDK beats a library. */
export function judgeBy({ overlay, ...base }: Rules): (one: PackageName) => Judgement {
  const replaced = new Set<string>(overlay?.sdks.map((sdk) => sdk.id));
  const sdks = [...(overlay?.sdks ?? []), ...base.sdks.filter((sdk) => !replaced.has(sdk.id))];
  const byId = new Map<string, Sdk>(sdks.map((sdk) => [sdk.id, sdk]));
  const layers = (overlay === undefined ? [base] : [overlay, { ...base, sdks }]).map((layer) =>
    indexOf(layer, byId),
  );
  const names = nameIndex(sdks);
  return (one) => {
    const keys = keysOfPackage(one);
    for (const layer of layers) {
      for (const key of keys) {
        const found = layer.find(key);
        if (found !== null) return found;
      }
    }
    const [, tracker] = one.ecosystem === "generic" ? (/^exodus-tracker\/(.+)$/s.exec(one.name) ?? []) : [];
    const named = tracker === undefined ? null : names.find(tracker);
    return named === null ? null : [heirOf(named, byId)];
  };
}

function indexOf(
  { sdks, wrappers, knownLibraries }: Rules,
  byId: ReadonlyMap<string, Sdk>,
): PatternIndex<Judgement> {
  return patternIndex<Judgement>(pairs(), (before, value) =>
    Array.isArray(before) && Array.isArray(value) ? [...new Set([...before, ...value])] : before,
  );

  function* pairs(): Generator<readonly [string, Judgement]> {
    for (const sdk of sdks) {
      const heir = heirOf(sdk, byId);
      for (const purl of sdk.coordinates.purls) yield [purl, [heir]];
    }
    for (const [purl, ids] of Object.entries(wrappers)) {
      const within = ids.flatMap((id) => byId.get(id) ?? []).map((sdk) => heirOf(sdk, byId));
      if (within.length > 0) yield [purl, within];
    }
    for (const { pattern } of knownLibraries) yield [pattern, "known-library"];
  }
}

/** The SDK into which one that was retired went on; itself where it did not. */
function heirOf(sdk: Sdk, byId: ReadonlyMap<string, Sdk>): Sdk {
  const seen = new Set<Sdk>();
  let heir = sdk;
  while (heir.mergedInto !== null && !seen.has(heir)) {
    seen.add(heir);
    heir = byId.get(heir.mergedInto) ?? heir;
  }
  return heir;
}
