import { declaredIn, isFolder } from "./declared.ts";
import { Faults, lineOf } from "./fault.ts";
import { json5Object } from "./json5.ts";
import { type Build, type BuildInput, isRecord, textOf } from "./package.ts";
import { PackageSet } from "./package-set.ts";

/** Reads an oh-package.json5 of HarmonyOS (JSON5), which asks for packages as a package.json does. */
export function readOhpmManifest({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const packages = new PackageSet();
  const manifest = json5Object(text, faults);
  if (manifest !== null)
    for (const one of declaredIn(manifest, { ecosystem: "ohpm", text, faults })) packages.add(one);
  return { kind: "oh-package.json5", packages: packages.list, faults: faults.list };
}

/**
 * Reads an oh-package-lock.json5: `packages{"name@spec": {name, version, resolved, registryType}}` and `specifiers`, which
 * also name what those packages bring along, so that nothing tells the direct ones apart.
 */
export function readOhpmLock({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const packages = new PackageSet();
  const content = json5Object(text, faults);
  if (content !== null) {
    const { lockfileVersion, packages: locked } = content;
    if (![undefined, 1, 2, 3].some((known) => known === lockfileVersion))
      faults.add(() => lineOf(text, '"lockfileVersion"'), "known-version");
    else if (!isRecord(locked)) faults.add(() => lineOf(text, '"packages"'), "lock-packages");
    else
      for (const [key, entry] of Object.entries(locked)) {
        const at = key.indexOf("@", 1);
        const name = (isRecord(entry) ? textOf(entry.name) : null) ?? (at === -1 ? key : key.slice(0, at));
        if (!isRecord(entry) || name === "") {
          faults.add(() => lineOf(text, JSON.stringify(key)), "lock-entry");
          continue;
        }
        const isLocal = entry.registryType === "local" && isFolder(textOf(entry.resolved) ?? "./");
        packages.add({
          ecosystem: "ohpm",
          name,
          version: textOf(entry.version),
          direct: null,
          notShipped: null,
          ...(isLocal ? { isOwn: true as const } : {}),
        });
      }
  }
  return { kind: "oh-package-lock.json5", packages: packages.list, faults: faults.list };
}
