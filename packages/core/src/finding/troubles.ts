import type { Finding, Localised, Severity, Suppression } from "@pilu/schema";
import { driftOf } from "../scan/drift.ts";
import type { Judged } from "./judged.ts";

/**
 * What is wrong with an app, by what mends it: SDKs in the build that it does not declare, packages that nobody knows,
 * declared SDKs that the build lacks or has in another version, what a vendor's manifest says beyond the declaration,
 * links to policies, and everything else that the rules find.
 */
export const troubleKinds = [
  "undeclared",
  "unknown",
  "stale",
  "version",
  "manifest",
  "link",
  "rule",
] as const;
export type TroubleKind = (typeof troubleKinds)[number];

export interface Trouble {
  readonly kind: TroubleKind;
  /** Tells the troubles of an app apart. */
  readonly key: string;
  readonly severity: Severity;
  /** What the rules say; null for what the newest scan alone tells. */
  readonly finding: Finding | null;
  readonly suppression: Suppression | null;
  /** The SDK by id, where it is about one. */
  readonly sdk: string | null;
  readonly names: Localised | null;
  /** Packages in the build, as purls. */
  readonly packages: readonly string[];
  /** With `version`: what is declared, and the versions in the build. */
  readonly versions: { readonly declared: string; readonly found: readonly string[] } | null;
}

/** Everything that is wrong with an app, what somebody answers for among it. */
export function troublesOf({ standing, suppressed, gathered, newest }: Judged): Trouble[] {
  const drift = newest === null ? null : driftOf(newest.scan, gathered);
  const names = new Map<string, Localised>(gathered.sdks.map((sdk) => [sdk.id, sdk.names]));
  const packagesOf = new Map(drift?.undeclared.map((one) => [one.sdk, one.packages]));
  const ofRules = [...standing.map((finding) => ({ finding, suppression: null })), ...suppressed].map(
    ({ finding, suppression }): Trouble => {
      const kind = kindOf(finding);
      const sdk = sdkOf(finding);
      const unknown = kind === "unknown" ? (drift?.unknown.map((one) => one.purl) ?? []) : [];
      return {
        kind,
        key: finding.key,
        severity: finding.severity,
        finding,
        suppression,
        sdk,
        names: names.get(sdk ?? "") ?? null,
        packages: kind === "undeclared" ? (packagesOf.get(sdk ?? "") ?? []) : unknown,
        versions: null,
      };
    },
  );
  const told = new Set(ofRules.filter(({ kind }) => kind === "stale").map(({ sdk }) => sdk));
  const alone = { finding: null, suppression: null, packages: [] };
  const stale = (drift?.stale ?? [])
    .filter(({ sdk }) => !told.has(sdk))
    .map(
      ({ sdk, names: said }): Trouble => ({
        ...alone,
        kind: "stale",
        key: `stale|${sdk}`,
        severity: "info",
        sdk,
        names: said,
        versions: null,
      }),
    );
  const versions = (drift?.versions ?? []).map(
    ({ sdk, declared, found }): Trouble => ({
      ...alone,
      kind: "version",
      key: `version|${sdk}`,
      severity: "warning",
      sdk,
      names: names.get(sdk) ?? null,
      versions: { declared, found },
    }),
  );
  return [...ofRules, ...stale, ...versions];
}

function kindOf({ code, reason }: Finding): TroubleKind {
  switch (code) {
    case "L001":
      return reason === "undeclared" ? "undeclared" : "unknown";
    case "L002":
      return "stale";
    case "L013":
      return reason === "undeclared" ? "manifest" : "rule";
    case "L017":
      return "manifest";
    case "L006":
    case "L026":
      return "link";
    default:
      return "rule";
  }
}

function sdkOf({ code, place: { kind, id, path } }: Finding): string | null {
  if (code === "L001") return path.startsWith("integrations.") ? path.slice("integrations.".length) : null;
  if (kind === "sdk") return id;
  return kind === "integration" ? id.slice(id.indexOf("/") + 1) : null;
}
