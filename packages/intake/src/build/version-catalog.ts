import { parse, TomlError } from "smol-toml";
import { Faults, lineAt, lineOf } from "./fault.ts";
import { type Build, type BuildInput, isRecord, textOf } from "./package.ts";
import { PackageSet } from "./package-set.ts";

/**
 * Reads a version catalogue of Gradle (libs.versions.toml): `[libraries]` with `module` or `group` and `name`, and a
 * version that may refer to `[versions]`. It says what modules may use, not what they do; plugins build the app.
 */
export function readVersionCatalog({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const packages = new PackageSet();
  const content = tomlOf(text, faults);
  if (content !== null && !isRecord(content.libraries))
    faults.add(() => lineOf(text, "libraries"), "toml-libraries");
  const versions = isRecord(content?.versions) ? content.versions : {};
  for (const [alias, library] of Object.entries(isRecord(content?.libraries) ? content.libraries : {})) {
    const read = typeof library === "string" ? ofNotation(library) : ofTable(library, versions);
    if (read === null) faults.add(() => lineOf(text, `\n${alias}`) + 1, "toml-library");
    else packages.add({ ecosystem: "maven", ...read, direct: true, notShipped: null });
  }
  return { kind: "libs.versions.toml", packages: packages.list, faults: faults.list };
}

function tomlOf(text: string, faults: Faults): Record<string, unknown> | null {
  try {
    return parse(text, { maxDepth: 100 });
  } catch (error) {
    const isTwice = error instanceof TomlError && /redefine|already defined/.test(error.message);
    faults.add(error instanceof TomlError ? error.line : lineAt(text, 0), isTwice ? "unique-key" : "toml");
    return null;
  }
}

function ofNotation(notation: string) {
  const [group, artifact, version] = notation.split(":");
  return group && artifact ? { name: `${group}:${artifact}`, version: textOf(version) } : null;
}

function ofTable(library: unknown, versions: Record<string, unknown>) {
  if (!isRecord(library)) return null;
  const { module, group, name, version } = library;
  const id = textOf(module) ?? (textOf(group) && textOf(name) ? `${group}:${name}` : null);
  if (id === null || !/^[^:]+:[^:]+$/.test(id)) return null;
  const ref = isRecord(version) ? textOf(version.ref) : null;
  return { name: id, version: versionOf(ref === null ? version : versions[ref]) };
}

/** Plain, or a rich version: what it must be, should be or would rather be. */
function versionOf(version: unknown): string | null {
  if (!isRecord(version)) return textOf(version);
  return textOf(version.strictly) ?? textOf(version.require) ?? textOf(version.prefer);
}
