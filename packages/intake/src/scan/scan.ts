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
  const matched = new Map<Sdk, Scan["sdks"][number]["via"]>();
  // Every distinct package stands in one of the two. With what ships: the input that first lists it, where nobody knows it.
  const shipped = new Map<string, string | null>();
  const ignored = new Map<string, IgnoreReason>();
  const ignore = (purl: string, reason: IgnoreReason) => {
    const before = ignored.get(purl);
    const isNearer = before === undefined || nearness.indexOf(reason) < nearness.indexOf(before);
    if (isNearer && !shipped.has(purl)) ignored.set(purl, reason);
  };
  const rows: ScanInputRow[] = [];
  for (const { path, build } of [...inputs].sort((a, b) => compare(a.path, b.path))) {
    // All that the first input lists is new, and counted with the rest.
    const own = rows.length === 0 ? null : new Set<string>();
    for (const one of build.packages) {
      const purl = purlOf(one);
      own?.add(purl);
      const judgement = one.notShipped ?? judge(one) ?? (one.isOwn === true ? "first-party" : null);
      if (typeof judgement === "string") {
        ignore(purl, judgement);
        continue;
      }
      ignored.delete(purl);
      if (!shipped.has(purl)) shipped.set(purl, judgement === null ? path : null);
      for (const sdk of judgement ?? []) {
        const via = matched.get(sdk) ?? [];
        if (via.length === 0) matched.set(sdk, via);
        const { version, direct, variants } = one;
        via.push({ purl, version, input: path, direct, ...(variants && { variants: [...variants] }) });
      }
    }
    rows.push(rowOf(path, { build, packages: own?.size ?? shipped.size + ignored.size }));
  }
  const packages = shipped.size + ignored.size;
  const unknown: Scan["unknown"] = [];
  for (const [purl, input] of shipped) if (input !== null) unknown.push({ purl, input });
  shipped.clear();
  return {
    schema: "pilu.scan/1",
    inputs: rows,
    packages,
    sdks: [...matched].map(foundSdk).sort((a, b) => compare(a.id, b.id)),
    unknown: unknown.sort((a, b) => compare(a.purl, b.purl)),
    ignored: Array.from(ignored, ([purl, reason]) => ({ purl, reason })).sort((a, b) =>
      compare(a.purl, b.purl),
    ),
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
