import { Faults, lineOf } from "./fault.ts";
import { type Build, type BuildInput, isRecord, textOf } from "./package.ts";
import { PackageSet } from "./package-set.ts";
import { askedIn, entryOf, shippedIn } from "./pnpm-entry.ts";
import { yamlMap } from "./yaml.ts";

/**
 * Reads a pnpm-lock.yaml of versions 5, 6 and 9: the keys of `packages` are `/name/1.0.0_peer`, `/name@1.0.0(peer)` and
 * `name@1.0.0`. Until 6 an entry says `dev: true`; from 9 what ships is what the dependencies of the importers reach.
 */
export function readPnpmLock({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const packages = new PackageSet();
  const content = yamlMap(text, faults) ?? {};
  const major = Number.parseInt(textOf(content.lockfileVersion) ?? "", 10);
  const done = (): Build => ({ kind: "pnpm-lock.yaml", packages: packages.list, faults: faults.list });
  if (faults.list.length > 0 && Object.keys(content).length === 0) return done();
  if (![5, 6, 9].includes(major)) {
    faults.add(() => lineOf(text, "lockfileVersion"), "known-version");
    return done();
  }
  // A project without dependencies has none of these.
  if (
    content.packages === undefined &&
    content.importers === undefined &&
    !/^settings:|^specifiers:/m.test(text)
  )
    faults.add(1, "pnpm-packages");
  const asked = askedIn(content);
  const shipped = isRecord(content.snapshots) ? shippedIn(asked.shipped, content.snapshots) : null;
  for (const [key, locked] of Object.entries(isRecord(content.packages) ? content.packages : {})) {
    const entry = entryOf(key, { locked, major });
    if (!isRecord(locked) || entry === null) {
      faults.add(() => lineOf(text, key), "lock-entry");
      continue;
    }
    const id = `${entry.name}@${entry.version}`;
    const isDev = shipped === null ? locked.dev === "true" : !shipped.has(id);
    packages.add({
      ecosystem: "npm",
      ...entry,
      direct: asked.all.has(id),
      notShipped: isDev ? "dev-only" : null,
    });
  }
  return done();
}
