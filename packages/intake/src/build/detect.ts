import type { BuildKind } from "./kind.ts";
import { baseName } from "./package.ts";

const gradleLine = /^[^\s:#=]+:[^\s:=]+:[^\s:=]+=\S*[ \t]*\r?$/m;
const bareLine = /^[^\s:#="'{}[\]]+:[^\s:=]+:[^\s:=]+[ \t]*\r?$/m;
const dependencies = /["']?\b(dependencies|devDependencies|optionalDependencies)["']?\s*:\s*\{/;
const pages = /"pages"\s*:\s*\[|"sub[Pp]ackages"\s*:/;
/** The first mark of an unfinished merge; what the file is can be told all the same. */
const merge = /^<{7} .*$/m;

/** What kind of build file this is, by how its text begins; the name decides where the text does not. Null: none. */
export function detect({ path, head }: { path: string; head: string }): BuildKind | null {
  const start = head.replace(/^\uFEFF/, "").replace(merge, "");
  const name = baseName(path).toLowerCase();
  if (start.startsWith("bplist0")) return "PrivacyInfo.xcprivacy";
  const first = /^(?:\s|\/\/[^\n]*\n|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*(\S)/.exec(start)?.[1];
  if (first === "{") return jsonKind(start, name) ?? jsonName(name);
  if (first === "<") return xmlKind(start, name);
  return textKind(start, name, path) ?? textName(name, path) ?? jsonName(name) ?? xmlName(name);
}

function jsonKind(start: string, name: string): BuildKind | null {
  if (/"bomFormat"\s*:\s*"CycloneDX"/.test(start)) return "CycloneDX JSON";
  if (/"\$schema"\s*:\s*"https?:\/\/cyclonedx\.org\//.test(start)) return "CycloneDX JSON";
  if (/"spdxVersion"\s*:/.test(start)) return "SPDX JSON";
  if (/spdx\.org\/rdf\/3\./.test(start)) return "SPDX JSON-LD";
  if (/"trackers"\s*:/.test(start) && /"(application|apk)"\s*:/.test(start)) return "Exodus report";
  if (/"sdkConfigs"\s*:|"app-plus"\s*:/.test(start)) return "uni-app manifest.json";
  if (/"specifiers"\s*:\s*\{/.test(start) && /"lockfileVersion"\s*:/.test(start))
    return "oh-package-lock.json5";
  if (/"lockfileVersion"\s*:\s*\d+\s*,\s*("configVersion"\s*:\s*\d+\s*,\s*)?"workspaces"/.test(start))
    return "bun.lock";
  if (/"(pins|object)"\s*:/.test(start) && /"(repositoryURL|location|originHash|pins)"\s*:/.test(start))
    return "Package.resolved";
  if (jsonName(name) === "package-lock.json") return "package-lock.json";
  if (/"lockfileVersion"\s*:/.test(start) && /"(packages|dependencies|requires)"\s*:/.test(start))
    return "package-lock.json";
  if (/^app([._-].*)?\.json$/.test(name)) return pages.test(start) ? "mini-program app.json" : null;
  if (pages.test(start) && /"(plugins|subPackages|subpackages|window)"\s*:/.test(start))
    return "mini-program app.json";
  if (/["']?\bmodelVersion["']?\s*:/.test(start) && dependencies.test(start)) return "oh-package.json5";
  if (/^oh-package[^.]*\.json5$/.test(name)) return "oh-package.json5";
  return dependencies.test(start) && /"(name|version|private)"\s*:/.test(start) ? "package.json" : null;
}

/** Where the text says nothing yet: it is cut off, empty, or a project without dependencies. */
function jsonName(name: string): BuildKind | null {
  if (/^(\.?package-lock.*|npm-shrinkwrap)\.json$/.test(name)) return "package-lock.json";
  if (name === "package.json") return "package.json";
  if (name === "bun.lock") return "bun.lock";
  if (name === "package.resolved") return "Package.resolved";
  if (/^oh-package-lock.*\.json5$/.test(name)) return "oh-package-lock.json5";
  if (/^oh-package.*\.json5$/.test(name)) return "oh-package.json5";
  if (/(\.cdx|\.cyclonedx|^bom)\.json$/.test(name)) return "CycloneDX JSON";
  return /\.spdx\.json$/.test(name) ? "SPDX JSON" : null;
}

function xmlKind(start: string, name: string): BuildKind | null {
  if (/<bom\b[^>]{0,2000}cyclonedx\.org\/schema\/bom/.test(start)) return "CycloneDX XML";
  if (
    /<project\b/.test(start) &&
    (/maven\.apache\.org/.test(start) || /<(artifactId|modelVersion)>/.test(start))
  )
    return "pom.xml";
  if (/<plist\b/.test(start) && (/NSPrivacy/.test(start) || /\.xcprivacy$/.test(name)))
    return "PrivacyInfo.xcprivacy";
  return xmlName(name);
}

function xmlName(name: string): BuildKind | null {
  if (/\.xcprivacy$/.test(name)) return "PrivacyInfo.xcprivacy";
  if (name === "pom.xml") return "pom.xml";
  return /^(bom|.*\.(cdx|cyclonedx))\.xml$/.test(name) ? "CycloneDX XML" : null;
}

function textKind(start: string, name: string, path: string): BuildKind | null {
  if (/^(PODS|SPEC REPOS|SPEC CHECKSUMS|PODFILE CHECKSUM|COCOAPODS):/m.test(start)) return "Podfile.lock";
  if (/^lockfileVersion: *['"]?\d/m.test(start)) return "pnpm-lock.yaml";
  if (/^# yarn lockfile v\d/m.test(start) || /^__metadata:\s*$/m.test(start)) return "yarn.lock";
  if (/^SPDXVersion:/m.test(start)) return "SPDX tag-value";
  if (/^packages:\s*$/m.test(start) && /^ {4}dependency: /m.test(start)) return "pubspec.lock";
  if (/^(github|git|binary) "[^"\n]+" "[^"\n]+"\s*$/m.test(start)) return "Cartfile.resolved";
  if (/^\[libraries\]\s*(#.*)?$/m.test(start)) return "libs.versions.toml";
  if (/\.gradle\.kts$/.test(name)) return "build.gradle.kts";
  if (/\.gradle$/.test(name)) return "build.gradle";
  if (gradleLine.test(start) || /^empty=/m.test(start)) return "gradle.lockfile";
  if (/\.lockfile$/.test(name) && bareLine.test(start)) return "gradle.lockfile";
  if (/^[ \t]*pod +['"][^'"\n]+['"]/m.test(start) || /^platform +:(ios|osx|tvos|watchos)\b/m.test(start))
    return "Podfile";
  if (/^[ \t]*dependencies *\{/m.test(start) && /^[ \t]*(implementation|api)\b/m.test(start))
    return /^[ \t]*(implementation|api) *\(/m.test(start) ? "build.gradle.kts" : "build.gradle";
  return bareLine.test(start) && /dependency-locks/.test(path) ? "gradle.lockfile" : null;
}

function textName(name: string, path: string): BuildKind | null {
  if (/^podfile.*\.lock$/.test(name)) return "Podfile.lock";
  if (name === "podfile") return "Podfile";
  if (/(^|-)gradle\.lockfile$/.test(name) || /dependency-locks[\\/][^\\/]+\.lockfile$/.test(path))
    return "gradle.lockfile";
  if (/^pnpm-lock.*\.ya?ml$/.test(name)) return "pnpm-lock.yaml";
  if (name === "yarn.lock") return "yarn.lock";
  if (name === "pubspec.lock") return "pubspec.lock";
  if (name === "cartfile.resolved") return "Cartfile.resolved";
  if (/versions\.toml$/.test(name)) return "libs.versions.toml";
  return /\.spdx$/.test(name) ? "SPDX tag-value" : null;
}
