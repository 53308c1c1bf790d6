import type { IgnoreReason, Scan, ScanInputRow, Sdk } from "@pilu/schema";
import { isBestEffort } from "../build/kind.ts";
import type { Build } from "../build/package.ts";
import { purlOf } from "../build/purl.ts";
import { judgeBy, type Rules } from "../match/judge.ts";
import { compare } from "./order.ts";

/** A build that was read, with its path as people should see it. Its faults are the caller's to report. */
export interface ScanInput {
  readonly path: string;
  readonly build: Build;
}

/** From near to users to far from them: a package that several inputs list has the nearest reason. */
const nearness: readonly IgnoreReason[] = [
  "first-party",
  "known-library",
  "not-shipped",
  "dev-only",
  "test-only",
  "build-tool",
];

/**
 * Judges every package of `inputs`: matched to SDKs, ignored for a reason, or unknown; each ends in exactly one of the
 * three, and shipped by one input is shipped whatever another says. The order of inputs does not show in the result.
 * Names are English where the catalogue has them, so that the result does not depend on who reads it.
 */
export function scan(inputs: readonly ScanInput[], rules: Rules): Scan {
  const judge = judgeBy(rules);
  const distinct = new Set<string>();
  const matched = new Map<Sdk, Scan["sdks"][number]["via"]>();
  const ignored = new Map<string, IgnoreReason>();
  const unknown = new Map<string, { purl: string; input: string }>();
  const shipped = new Set<string>();
  const ignore = (purl: string, reason: IgnoreReason) => {
    const before = ignored.get(purl);
    if (before === undefined || nearness.indexOf(reason) < nearness.indexOf(before))
      ignored.set(purl, reason);
  };
  const rows = [...inputs]
    .sort((a, b) => compare(a.path, b.path))
    .map(({ path, build }) => {
      const own = new Set<string>();
      for (const one of build.packages) {
        const purl = purlOf(one);
        own.add(purl);
        distinct.add(purl);
        const judgement = one.notShipped ?? judge(one) ?? (one.isOwn === true ? "first-party" : null);
        if (typeof judgement === "string") {
          ignore(purl, judgement);
          continue;
        }
        shipped.add(purl);
        if (judgement === null && !unknown.has(purl)) unknown.set(purl, { purl, input: path });
        for (const sdk of judgement ?? []) {
          const via = matched.get(sdk) ?? [];
          if (via.length === 0) matched.set(sdk, via);
          const { version, direct, variants } = one;
          via.push({ purl, version, input: path, direct, ...(variants && { variants: [...variants] }) });
        }
      }
      return rowOf(path, { build, packages: own.size });
    });
  return {
    schema: "pilu.scan/1",
    inputs: rows,
    packages: distinct.size,
    sdks: [...matched].map(foundSdk).sort((a, b) => compare(a.id, b.id)),
    unknown: [...unknown.values()].sort((a, b) => compare(a.purl, b.purl)),
    ignored: [...ignored]
      .filter(([purl]) => !shipped.has(purl))
      .map(([purl, reason]) => ({ purl, reason }))
      .sort((a, b) => compare(a.purl, b.purl)),
  };
}

function rowOf(path: string, { build, packages }: { build: Build; packages: number }): ScanInputRow {
  const { kind, privacyManifest, services } = build;
  return {
    path,
    kind: kind ?? "",
    packages,
    ...(kind !== null && isBestEffort(kind) ? { bestEffort: true } : {}),
    ...(privacyManifest && { privacyManifest }),
    ...(services && { services: services.map((one) => ({ ...one, endpoints: [...one.endpoints] })) }),
  };
}

function foundSdk([sdk, via]: [Sdk, Scan["sdks"][number]["via"]]): Scan["sdks"][number] {
  const types = sdk.data.kind === "items" ? sdk.data.items.map((item): string => item.type) : [];
  return {
    id: sdk.id,
    name: sdk.names.en ?? Object.values(sdk.names)[0] ?? sdk.id,
    vendor: sdk.vendor,
    via: via.sort((a, b) => compare(a.purl, b.purl) || compare(a.input, b.input)),
    dataTypes: [...new Set(types)],
  };
}
