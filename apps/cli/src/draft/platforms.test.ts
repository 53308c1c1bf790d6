import { type Build, readBuild } from "@pilu/intake";
import { expect, test } from "vitest";
import { platformsOf } from "./platforms.ts";

function npm(...names: string[]): Promise<Build> {
  const packages = Object.fromEntries(
    names.map((name) => [
      `node_modules/${name.replace("dev:", "")}`,
      { version: "1.0.0", dev: name.startsWith("dev:") },
    ]),
  );
  return readBuild({ path: "package-lock.json", text: JSON.stringify({ lockfileVersion: 3, packages }) });
}

const pubspec = 'packages:\n  a:\n    dependency: "direct main"\n    source: hosted\n    version: "1.0.0"\n';
const swift =
  '{"version":2,"pins":[{"identity":"a","kind":"remoteSourceControl","location":"https://github.com/o/a","state":{"version":"1.0.0"}}]}';

test.each([
  ["Gradle", readBuild({ path: "gradle.lockfile", text: "empty=\n" }), ["android"]],
  ["CocoaPods", readBuild({ path: "Podfile.lock", text: "PODS:\n  - A (1.0)\n" }), ["ios"]],
  ["npm", npm("react"), ["web"]],
  ["React Native", npm("react", "react-native"), ["android", "ios"]],
  [
    "React Native for HarmonyOS too",
    npm("react-native", "@react-native-oh/react-native-harmony"),
    ["android", "ios", "harmonyos"],
  ],
  ["Capacitor on one of them", npm("@capacitor/core", "@capacitor/ios"), ["ios"]],
  ["React Native only in tests", npm("react", "dev:react-native"), ["web"]],
  ["Flutter", readBuild({ path: "pubspec.lock", text: pubspec }), ["android", "ios"]],
  [
    "OHPM",
    readBuild({ path: "oh-package.json5", text: '{dependencies:{"@ohos/lottie":"^2.0.0"}}' }),
    ["harmonyos"],
  ],
  ["SwiftPM", readBuild({ path: "Package.resolved", text: swift }), ["ios"]],
  ["what is no build", readBuild({ path: "notes.md", text: "# Notes" }), []],
] as const)("%s", async (_, build, platforms) => {
  expect(platformsOf(await build)).toEqual(platforms);
});
