/** Kinds of build files, each named as people name the file or format. */
export const buildKinds = [
  "gradle.lockfile",
  "libs.versions.toml",
  "build.gradle",
  "build.gradle.kts",
  "pom.xml",
  "Podfile.lock",
  "Podfile",
  "Package.resolved",
  "Cartfile.resolved",
  "pubspec.lock",
  "package-lock.json",
  "package.json",
  "yarn.lock",
  "pnpm-lock.yaml",
  "bun.lock",
  "oh-package-lock.json5",
  "oh-package.json5",
  "uni-app manifest.json",
  "mini-program app.json",
  "CycloneDX JSON",
  "CycloneDX XML",
  "SPDX JSON",
  "SPDX JSON-LD",
  "SPDX tag-value",
  "Exodus report",
  "PrivacyInfo.xcprivacy",
] as const;
export type BuildKind = (typeof buildKinds)[number];

const declaring: ReadonlySet<BuildKind> = new Set([
  "libs.versions.toml",
  "build.gradle",
  "build.gradle.kts",
  "pom.xml",
  "Podfile",
  "package.json",
  "oh-package.json5",
]);

/**
 * Whether a file of this kind says what people asked for and not what was resolved: it lacks what dependencies bring
 * along, its versions may be ranges, and a script may add to it. What it tells is a best effort.
 */
export function isBestEffort(kind: BuildKind): boolean {
  return declaring.has(kind);
}
