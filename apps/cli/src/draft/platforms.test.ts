import { type Build, readBuild } from "@pilu/intake";
import { expect, test } from "vitest";
import { platformsOf } from "./platforms.ts";

function npm(...names: string[]): Build {
  const packages = Object.fromEntries(
    names.map((name) => [
      `node_modules/${name.replace("dev:", "")}`,
      { version: "1.0.0", dev: name.startsWith("dev:") },
    ]),
  );
  return readBuild({ path: "package-lock.json", text: JSON.stringify({ lockfileVersion: 3, packages }) });
}

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
  ["what is no build", readBuild({ path: "notes.md", text: "# Notes" }), []],
] as const)("%s", (_, build, platforms) => {
  expect(platformsOf(build)).toEqual(platforms);
});
