import type { Build, BuildKind, Package } from "@pilu/intake";
import { Platform } from "@pilu/schema";

const [android, ios, harmonyos, web] = ["android", "ios", "harmonyos", "web"].map((id) =>
  Platform.parse(id),
) as [Platform, Platform, Platform, Platform];

// What makes an npm project an app on phones. A package of it that only builds or tests says nothing.
const nativeShells: readonly [pattern: RegExp, platforms: readonly Platform[]][] = [
  [/^(react-native|expo)$/, [android, ios]],
  [/^@react-native-(oh|ohos)(-tpl)?\//, [harmonyos]],
  [/^@capacitor\/android$|^cordova-android$/, [android]],
  [/^@capacitor\/ios$|^cordova-ios$/, [ios]],
  [/^@nativescript\/core$/, [android, ios]],
];

const byKind: Readonly<Partial<Record<BuildKind, readonly Platform[]>>> = {
  "gradle.lockfile": [android],
  "build.gradle": [android],
  "build.gradle.kts": [android],
  "libs.versions.toml": [android],
  "Exodus report": [android],
  "Podfile.lock": [ios],
  Podfile: [ios],
  "Package.resolved": [ios],
  "Cartfile.resolved": [ios],
  "PrivacyInfo.xcprivacy": [ios],
  "pubspec.lock": [android, ios],
  "uni-app manifest.json": [android, ios],
  "oh-package.json5": [harmonyos],
  "oh-package-lock.json5": [harmonyos],
};

const byEcosystem: Readonly<Record<string, readonly Platform[]>> = {
  maven: [android],
  cocoapods: [ios],
  swift: [ios],
  carthage: [ios],
  pub: [android, ios],
  ohpm: [harmonyos],
};

/** The platforms on which what `build` lists runs: of Gradle Android, of CocoaPods iOS, of npm the web or phones. */
export function platformsOf({ kind, packages }: Build): readonly Platform[] {
  if (kind === null) return [];
  const fixed = byKind[kind];
  if (fixed !== undefined) return fixed;
  const shipped = packages.filter((one: Package) => one.notShipped === null);
  const native = shipped.flatMap((one) => byEcosystem[one.ecosystem] ?? []);
  const shells = nativeShells.flatMap(([pattern, platforms]) =>
    shipped.some((one) => one.ecosystem === "npm" && pattern.test(one.name)) ? platforms : [],
  );
  const found = [...new Set([...native, ...shells])];
  return found.length === 0 ? [web] : found;
}
