import { Faults, lastLine, lineOf } from "./fault.ts";
import { type Build, type BuildInput, isRecord, textOf } from "./package.ts";
import { PackageSet } from "./package-set.ts";
import { isComplete } from "./pnpm-complete.ts";
import { askedIn, entryOf, shippedIn } from "./pnpm-entry.ts";
import { yamlMap } from "./yaml.ts";

/**
 * Reads a pnpm-lock.yaml of versions 5, 6 and 9: the keys of `packages` are `/name/1.0.0_peer`, `/name@1.0.0(peer)` and
 * `name@1.0.0`. Until 6 an entry says `dev: true`; from 9 what ships is what the dependencies of the importers reach.
 */
export function readPnpmLock({ path, text: whole }: BuildInput): Build {
  const text = ofProject(whole);
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
  // Of a file cut off behind it only what pnpm itself needs is left.
  if (/^ {4}packageManagerDependencies:/m.test(text)) {
    faults.add(() => lastLine(text), "pnpm-packages");
    return done();
  }
  // A project without dependencies had none of these until version 9.
  const hasNone = content.packages === undefined && content.importers === undefined;
  if (hasNone && (major >= 9 || !/^settings:|^specifiers:/m.test(text))) faults.add(1, "pnpm-packages");
  if (faults.list.length === 0 && !isComplete(content, major))
    faults.add(() => lastLine(text), "needed-entry");
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

/**
 * From pnpm 11 on a document of its own may stand before the project's, with what pnpm itself needs. It becomes blank
 * lines, so that the others keep their numbers.
 */
function ofProject(text: string): string {
  const [before] = /^[\s\S]*\n---[ \t\r]*(?=\n)/.exec(text) ?? [];
  return before === undefined ? text : before.replace(/[^\n]+/g, "") + text.slice(before.length);
}
