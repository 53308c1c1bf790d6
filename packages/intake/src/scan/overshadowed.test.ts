import { expect, test } from "vitest";
import { isOvershadowed, type Place } from "./overshadowed.ts";

const place = (path: string, kind: Place["kind"]): Place => ({ path, kind });

test.each([
  ["package.json", "package.json", "yarn.lock", "yarn.lock", true],
  ["apps/a/package.json", "package.json", "pnpm-lock.yaml", "pnpm-lock.yaml", true],
  ["package.json", "package.json", "apps/a/bun.lock", "bun.lock", false],
  ["apps/a/package.json", "package.json", "apps/ab/bun.lock", "bun.lock", false],
  ["ios/Podfile", "Podfile", "ios/Podfile.lock", "Podfile.lock", true],
  ["ios/Podfile", "Podfile", "Podfile.lock", "Podfile.lock", false],
  ["app/build.gradle.kts", "build.gradle.kts", "app/gradle.lockfile", "gradle.lockfile", true],
  ["gradle/libs.versions.toml", "libs.versions.toml", "app/gradle.lockfile", "gradle.lockfile", true],
  ["a/gradle/libs.versions.toml", "libs.versions.toml", "b/gradle.lockfile", "gradle.lockfile", false],
  ["Podfile.lock", "Podfile.lock", "Podfile.lock", "Podfile.lock", false],
] as const)("%s (%s) beside %s: %s", (path, kind, other, otherKind, is) => {
  expect(isOvershadowed(place(path, kind), [place(path, kind), place(other, otherKind)])).toBe(is);
});
