import type { Build, Package } from "@pilu/intake";
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

/** The platforms on which what `build` lists runs: of Gradle Android, of CocoaPods iOS, of npm the web or phones. */
export function platformsOf({ kind, packages }: Build): readonly Platform[] {
  if (kind === "gradle.lockfile") return [android];
  if (kind === "Podfile.lock") return [ios];
  if (kind === null) return [];
  const shipped = packages.filter((one: Package) => one.notShipped === null);
  const found = nativeShells.flatMap(([pattern, platforms]) =>
    shipped.some((one) => pattern.test(one.name)) ? platforms : [],
  );
  return found.length === 0 ? [web] : [...new Set(found)];
}
