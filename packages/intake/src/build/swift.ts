import { Faults, lineOf } from "./fault.ts";
import { jsonObject } from "./json.ts";
import { type Build, type BuildInput, isRecord, textOf } from "./package.ts";
import { PackageSet } from "./package-set.ts";

/**
 * Reads a Package.resolved of SwiftPM: version 1 `object.pins[{package, repositoryURL, state}]`, versions 2 and 3
 * `pins[{identity, kind, location, state}]`. A package is named by where it lies, `github.com/owner/repository`:
 * identities are not unique. What a folder `BuildTools` pins builds the app and is no part of it.
 */
export function readPackageResolved({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const packages = new PackageSet();
  const content = jsonObject(text, faults);
  const isTool = /(^|[\\/])build-?tools[\\/]/i.test(path);
  if (content !== null) {
    const { version, object } = content;
    const pins = isRecord(object) ? object.pins : content.pins;
    if (![undefined, 1, 2, 3].some((known) => known === version))
      faults.add(() => lineOf(text, '"version"'), "known-version");
    else if (!Array.isArray(pins)) faults.add(() => lineOf(text, '"pins"'), "pins");
    else
      for (const pin of pins) {
        const name = isRecord(pin) ? nameOf(pin) : null;
        if (name === null) {
          faults.add(() => lineOf(text, '"pins"'), "pin");
          continue;
        }
        const state = isRecord(pin.state) ? pin.state : {};
        packages.add({
          ecosystem: "swift",
          name,
          version: textOf(state.version) ?? textOf(state.revision),
          direct: null,
          notShipped: isTool ? "build-tool" : null,
          ...(pin.kind === "localSourceControl" || pin.kind === "fileSystem" ? { isOwn: true as const } : {}),
        });
      }
  }
  return { kind: "Package.resolved", packages: packages.list, faults: faults.list };
}

function nameOf({
  identity,
  kind,
  location,
  repositoryURL,
  package: name,
}: Record<string, unknown>): string | null {
  const place = textOf(location) ?? textOf(repositoryURL);
  if (place === null || kind === "localSourceControl" || kind === "fileSystem" || kind === "registry")
    return textOf(identity) ?? textOf(name);
  return repositoryName(place);
}

/** An address that is longer is none, and patterns must not labour at it. */
const longest = 2048;

/** `https://github.com/Owner/Name.git`, `git@github.com:Owner/Name`, `ssh://…` -> `github.com/Owner/Name` */
export function repositoryName(location: string): string {
  if (location.length > longest) return location;
  const [, host, way] =
    /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^:/]+)(?::\d+(?=\/))?[:/]+(.+)$/i.exec(location) ?? [];
  if (host === undefined || way === undefined) return location;
  return `${host.toLowerCase()}/${way.replace(/\/+$/, "").replace(/\.git$/, "")}`;
}
