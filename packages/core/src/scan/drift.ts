import type { Integration, Localised, Scan, Sdk } from "@pilu/schema";
import { isInRange } from "./version-range.ts";

/** What a build and the declared list say differently. */
export interface Drift {
  /** SDKs in the build that the app does not declare, with the packages that show them. */
  readonly undeclared: readonly {
    readonly sdk: string;
    readonly name: string;
    readonly packages: readonly string[];
  }[];
  /** Declared SDKs that the build would have shown and does not. */
  readonly stale: readonly { readonly sdk: string; readonly names: Localised }[];
  /** Packages of which nobody knows what they are. */
  readonly unknown: Scan["unknown"];
  /** Declared SDKs in a version outside the declared range. */
  readonly versions: readonly {
    readonly sdk: string;
    readonly declared: string;
    readonly found: readonly string[];
  }[];
}

/** Compares a scan with what an app declares: its live integrations and their SDKs, as they hold. */
export function driftOf(
  scan: Scan,
  { integrations, sdks }: { integrations: readonly Integration[]; sdks: readonly Sdk[] },
): Drift {
  const live = integrations.filter((one) => one.status === "live");
  const declared = new Map<string, Integration>(live.map((one) => [one.sdk, one]));
  const found = new Map(scan.sdks.map((one) => [one.id, one]));
  const seen = new Set(
    [...scan.sdks.flatMap((one) => one.via), ...scan.unknown, ...scan.ignored].map(({ purl }) =>
      ecosystem(purl),
    ),
  );
  return {
    undeclared: scan.sdks
      .filter((one) => !declared.has(one.id))
      .map(({ id, name, via }) => ({ sdk: id, name, packages: [...new Set(via.map((one) => one.purl))] })),
    stale: sdks
      .filter(({ id, coordinates: { purls } }) => {
        // A Gradle lockfile says nothing about pods.
        const wouldShow = purls.length > 0 && purls.every((purl) => seen.has(ecosystem(purl)));
        return declared.has(id) && wouldShow && !found.has(id);
      })
      .map(({ id, names }) => ({ sdk: id, names })),
    unknown: scan.unknown,
    versions: live.flatMap(({ sdk, versionRange }) => {
      const versions = [...new Set(found.get(sdk)?.via.flatMap((one) => one.version ?? []) ?? [])];
      const outside = versions.filter(
        (version) => versionRange !== null && isInRange(version, versionRange) === false,
      );
      return outside.length === 0 ? [] : [{ sdk, declared: versionRange ?? "", found: outside }];
    }),
  };
}

function ecosystem(purl: string): string {
  return purl.slice(0, purl.indexOf("/"));
}
