import type { Package } from "../build/package.ts";

/** As `keyOf` makes it of the purl without version. */
function keyOfPackage({ ecosystem, name }: Pick<Package, "ecosystem" | "name">): string {
  return `pkg:${ecosystem}/${ecosystem === "maven" ? name.replace(":", "/") : name}`.toLowerCase();
}

/**
 * Under which keys a package may be known, the likeliest first. Carthage fetches the repositories that SwiftPM names, and
 * a binary `…/FirebaseAnalyticsBinary.json` is the framework that CocoaPods calls `FirebaseAnalytics`.
 */
export function keysOfPackage(one: Pick<Package, "ecosystem" | "name">): string[] {
  const own = keyOfPackage(one);
  if (one.ecosystem !== "carthage" || one.name.length > 500) return [own];
  const framework = /([^/]+?)(?:Binary)?\.json$/.exec(one.name)?.[1];
  if (framework !== undefined) return [own, `pkg:cocoapods/${framework}`.toLowerCase()];
  const hasHost = /^[^/]+\.[^/]+\/.+\//.test(one.name);
  return [own, `pkg:swift/${hasHost ? one.name : `github.com/${one.name}`}`.toLowerCase()];
}
