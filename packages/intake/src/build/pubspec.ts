import { Faults, lineOf } from "./fault.ts";
import { type Build, type BuildInput, isRecord, textOf } from "./package.ts";
import { PackageSet } from "./package-set.ts";
import { yamlMap } from "./yaml.ts";

/**
 * Reads a pubspec.lock: `packages.<name>{dependency, source, version}`. `direct dev` is for development; what that
 * brings along is `transitive` as all else is, so it counts as shipped. Source `path` is a folder of the project.
 */
export function readPubspecLock({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const packages = new PackageSet();
  const content = yamlMap(text, faults);
  if (content !== null && !isRecord(content.packages))
    faults.add(() => lineOf(text, "packages:"), "pub-packages");
  for (const [name, locked] of Object.entries(isRecord(content?.packages) ? content.packages : {})) {
    const dependency = isRecord(locked) ? textOf(locked.dependency) : null;
    if (!isRecord(locked) || dependency === null || textOf(locked.version) === null) {
      faults.add(() => lineOf(text, `\n  ${name}:`) + 1, "pub-package");
      continue;
    }
    packages.add({
      ecosystem: "pub",
      name,
      version: textOf(locked.version),
      direct: dependency.startsWith("direct"),
      notShipped: dependency === "direct dev" ? "dev-only" : null,
      ...(locked.source === "path" ? { isOwn: true as const } : {}),
    });
  }
  return { kind: "pubspec.lock", packages: packages.list, faults: faults.list };
}
