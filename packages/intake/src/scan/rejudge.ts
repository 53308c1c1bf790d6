import type { IgnoreReason, Scan } from "@pilu/schema";
import type { Package } from "../build/package.ts";
import { packageOfPurl } from "../build/purl.ts";
import type { Rules } from "../match/judge.ts";
import { scan } from "./scan.ts";

/** Reasons that the build gave; a better catalogue changes nothing about them. */
const ofBuild: ReadonlySet<IgnoreReason> = new Set(["dev-only", "test-only", "build-tool", "not-shipped"]);

/**
 * Judges what an earlier scan found by other rules, without the builds: what was unknown may be an SDK by now. A library
 * whose input the scan did not keep counts for the only input, or for none.
 */
export function rejudge(before: Scan, rules: Rules): Scan {
  const packages = new Map<string, Package[]>(before.inputs.map(({ path }) => [path, []]));
  const place = (input: string, one: Package) => {
    const list = packages.get(input);
    if (list === undefined) packages.set(input, [one]);
    else list.push(one);
  };
  const only = before.inputs.length === 1 ? (before.inputs[0]?.path ?? "") : "";
  const via = before.sdks.flatMap((sdk) => sdk.via);
  for (const { purl, version, input, direct, variants } of via)
    place(input, {
      ...packageOfPurl(purl),
      version,
      direct,
      notShipped: null,
      ...(variants && { variants }),
    });
  for (const { purl, input } of before.unknown)
    place(input, { ...packageOfPurl(purl), direct: null, notShipped: null });
  for (const { purl, reason } of before.ignored) {
    const isOwn = reason === "first-party" ? { isOwn: true as const } : {};
    place(only, {
      ...packageOfPurl(purl),
      direct: null,
      notShipped: ofBuild.has(reason) ? reason : null,
      ...isOwn,
    });
  }
  const inputs = [...packages].map(([path, list]) => ({
    path,
    build: { kind: null, packages: list, faults: [] },
  }));
  return { ...scan(inputs, rules), inputs: before.inputs };
}
