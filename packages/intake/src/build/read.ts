import { binaryAt, contentOf } from "./content.ts";
import { detect } from "./detect.ts";
import { type InputFault, lineAt } from "./fault.ts";
import type { BuildKind } from "./kind.ts";
import type { Build, BuildInput } from "./package.ts";

type Reader = (input: BuildInput) => Build;

// A reader is loaded with its parser when the first file of its kind turns up: a command must start at once.
const readers: Readonly<Record<BuildKind, () => Promise<Reader>>> = {
  "gradle.lockfile": async () => (await import("./gradle.ts")).readGradleLock,
  "libs.versions.toml": async () => (await import("./version-catalog.ts")).readVersionCatalog,
  "build.gradle": async () => (await import("./gradle-script.ts")).readGradleScript,
  "build.gradle.kts": async () => (await import("./gradle-script.ts")).readGradleScript,
  "pom.xml": async () => (await import("./pom.ts")).readPom,
  "Podfile.lock": async () => (await import("./podfile-lock.ts")).readPodfileLock,
  Podfile: async () => (await import("./podfile.ts")).readPodfile,
  "Package.resolved": async () => (await import("./swift.ts")).readPackageResolved,
  "Cartfile.resolved": async () => (await import("./cartfile.ts")).readCartfile,
  "pubspec.lock": async () => (await import("./pubspec.ts")).readPubspecLock,
  "package-lock.json": async () => (await import("./package-lock.ts")).readPackageLock,
  "package.json": async () => (await import("./package-json.ts")).readPackageJson,
  "yarn.lock": async () => (await import("./yarn.ts")).readYarnLock,
  "pnpm-lock.yaml": async () => (await import("./pnpm.ts")).readPnpmLock,
  "bun.lock": async () => (await import("./bun.ts")).readBunLock,
  "oh-package-lock.json5": async () => (await import("./ohpm.ts")).readOhpmLock,
  "oh-package.json5": async () => (await import("./ohpm.ts")).readOhpmManifest,
  "uni-app manifest.json": async () => (await import("./uni-app.ts")).readUniApp,
  "mini-program app.json": async () => (await import("./mini-program.ts")).readMiniProgram,
  "CycloneDX JSON": async () => (await import("./cyclonedx-json.ts")).readCycloneDxJson,
  "CycloneDX XML": async () => (await import("./cyclonedx-xml.ts")).readCycloneDxXml,
  "SPDX JSON": async () => (await import("./spdx-json.ts")).readSpdxJson,
  "SPDX JSON-LD": async () => (await import("./spdx-json-ld.ts")).readSpdxJsonLd,
  "SPDX tag-value": async () => (await import("./spdx-tag-value.ts")).readSpdxTagValue,
  "Exodus report": async () => (await import("./exodus.ts")).readExodus,
  "PrivacyInfo.xcprivacy": async () => (await import("./xcprivacy.ts")).readXcprivacy,
};

/** In characters. A lockfile of 5,000 packages has 3 million; twenty times that is no lockfile. */
export const largestInput = 67_108_864;

/** What a merge leaves behind. */
const conflict = /^(?:<{7}|\|{7}|>{7})(?: |\r?$)|^={7}\r?$/m;

/**
 * Reads one build file of any kind we know, told by its content. What cannot be read is a fault with its line and what
 * was expected there; nothing is thrown. `kind` is null for a file that is none.
 */
export async function readBuild({ path, text: given, ...beside }: BuildInput): Promise<Build> {
  const text = given.startsWith("\uFEFF") ? given.slice(1) : given;
  const head = text.slice(0, 65_536);
  const kind = detect({ path, head });
  const refuse = (fault: Pick<InputFault, "code" | "expected" | "found">, at = 0): Build => ({
    kind,
    packages: [],
    faults: [{ path, line: lineAt(text, at), ...fault }],
  });
  if (text.length > largestInput) return refuse({ code: "input.too-large", expected: "smaller-file" });
  const isBinaryPlist = text.startsWith("bplist0") && beside.bytes !== undefined;
  if (kind === null)
    return refuse({ code: "input.unknown-format", expected: "known-format", found: contentOf(head) });
  if (!isBinaryPlist) {
    const notText = binaryAt(text);
    if (notText !== null) return refuse({ code: "input.malformed", expected: "text" }, notText);
    const merge = conflict.exec(text);
    if (merge !== null)
      return refuse({ code: "input.malformed", expected: "no-conflict-marks" }, merge.index);
  }
  const read = await readers[kind]();
  return read({ path, text, ...beside });
}
