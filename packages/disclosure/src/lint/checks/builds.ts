import type { Scan } from "@pilu/schema";
import type { Found } from "../rule.ts";
import { onApp, onIntegration } from "../spot.ts";
import type { AppView, Use } from "../view.ts";

/** Releases in a row that lack an SDK before its entry is doubted. */
const releasesWithout = 3;

/** L001: what the newest build holds and the list does not. */
export function undeclared({ app, parts, outside }: AppView): Found<"undeclared" | "unknown-packages">[] {
  const [newest] = outside.scans ?? [];
  if (newest === undefined) return [];
  const listed = new Set<string>(parts.map(({ sdk }) => sdk.id));
  const missing = newest.sdks
    .filter((sdk) => !listed.has(sdk.id))
    .map((sdk) => ({
      reason: "undeclared" as const,
      spot: onApp(app, `integrations.${sdk.id}`),
      facts: { sdk: sdk.name, package: sdk.via[0]?.purl ?? sdk.id },
    }));
  const [unknown] = newest.unknown;
  if (unknown === undefined) return missing;
  const facts = { count: newest.unknown.length, package: unknown.purl };
  return [...missing, { reason: "unknown-packages", spot: onApp(app, "builds"), facts }];
}

/** L002: what the list holds and no recent build does, where the builds would have shown it. */
export function absent({ uses, outside }: AppView): Found<"absent">[] {
  const recent = (outside.scans ?? []).slice(0, releasesWithout);
  if (recent.length < releasesWithout) return [];
  return uses
    .filter((use) => recent.every((scan) => wouldShow(scan, use) && !shows(scan, use)))
    .map((use) => ({
      reason: "absent",
      spot: onIntegration(use, "status"),
      facts: { releases: releasesWithout },
    }));
}

function shows(scan: Scan, { sdk }: Use): boolean {
  return scan.sdks.some((found) => found.id === sdk.id);
}

// A Gradle lockfile says nothing about pods: only a scan of the same ecosystem can miss a package.
function wouldShow(scan: Scan, { sdk }: Use): boolean {
  const packages = [...scan.sdks.flatMap((found) => found.via), ...scan.unknown, ...scan.ignored];
  const seen = new Set(packages.map(({ purl }) => ecosystem(purl)));
  const own = sdk.coordinates.purls.map(ecosystem);
  return own.length > 0 && own.every((name) => seen.has(name));
}

function ecosystem(purl: string): string {
  return purl.slice(0, purl.indexOf("/"));
}
