import { Faults, lastLine, lineOf } from "./fault.ts";
import { type Build, type BuildInput, isRecord, textOf } from "./package.ts";
import { PackageSet } from "./package-set.ts";
import { yamlMap } from "./yaml.ts";
import { isWhole, needsIn, packagesIn, type YarnEntry } from "./yarn-shipped.ts";

/**
 * Reads a yarn.lock of Yarn 2 and later: every entry has a `resolution` `name@protocol:reference`. Workspaces are the
 * project itself, and a patched package has its unpatched one beside it; neither is counted.
 */
export function readYarnBerry({ path, text, manifest }: BuildInput): Build {
  const faults = new Faults(path);
  const packages = new PackageSet();
  const content = yamlMap(text, faults) ?? {};
  const { __metadata: head, ...entries } = content;
  const version = Number(isRecord(head) ? textOf(head.version) : null);
  if (isRecord(head) && !(version >= 4 && version <= 9)) {
    faults.add(() => lineOf(text, "  version:"), "known-version");
    return { kind: "yarn.lock", packages: [], faults: faults.list };
  }
  const all: YarnEntry[] = [];
  const read: YarnEntry[] = [];
  for (const [key, entry] of Object.entries(entries)) {
    const resolution = isRecord(entry) ? textOf(entry.resolution) : null;
    const [name, reference] = split(resolution ?? "");
    if (!isRecord(entry) || name === null) {
      faults.add(() => lineOf(text, key), "yarn-entry");
      continue;
    }
    const { dependencies, optionalDependencies } = entry;
    const needs = [dependencies, optionalDependencies].flatMap(needsIn);
    const one = { descriptors: key.split(", "), name, version: textOf(entry.version), needs };
    all.push(one);
    if (!/^(workspace|patch|link|portal):/.test(reference)) read.push(one);
  }
  // Every entry ends with how it is linked.
  const last = Object.values(entries).at(-1);
  const isEnded = !isRecord(last) || textOf(last.linkType) !== null;
  if (faults.list.length === 0 && !(isEnded && isWhole(all)))
    faults.add(() => lastLine(text), isEnded ? "needed-entry" : "yarn-entry");
  // Every workspace has a manifest of its own: the one beside the lockfile tells of one project only.
  const workspaces = Object.values(entries).filter(
    (one) => isRecord(one) && textOf(one.resolution)?.includes("@workspace:"),
  );
  for (const one of packagesIn(read, workspaces.length === 1 ? manifest : undefined)) packages.add(one);
  return { kind: "yarn.lock", packages: packages.list, faults: faults.list };
}

function split(descriptor: string): [name: string | null, reference: string] {
  const at = descriptor.indexOf("@", 1);
  return at === -1 ? [null, ""] : [descriptor.slice(0, at), descriptor.slice(at + 1)];
}
