import { Faults, lineOf } from "./fault.ts";
import { jsonObject } from "./json.ts";
import { type Build, type BuildInput, isRecord } from "./package.ts";
import { PackageSet } from "./package-set.ts";
import { reach } from "./reach.ts";

type Lists = Record<string, unknown>;
const shipping = ["dependencies", "optionalDependencies", "peerDependencies"];

/**
 * Reads a bun.lock (JSON with trailing commas): `packages{"name" or "parent/name": ["name@1.0.0", …, {dependencies}]}`.
 * What ships is what the dependencies of the workspaces reach.
 */
export function readBunLock({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const packages = new PackageSet();
  const content = jsonObject(withoutTrailingCommas(text), faults);
  const done = (): Build => ({ kind: "bun.lock", packages: packages.list, faults: faults.list });
  if (content === null) return done();
  const { lockfileVersion, workspaces, packages: locked } = content;
  if (![0, 1, 2].some((known) => known === lockfileVersion)) {
    faults.add(() => lineOf(text, '"lockfileVersion"'), "known-version");
    return done();
  }
  const projects = isRecord(workspaces) ? Object.values(workspaces).filter(isRecord) : [];
  // Without any dependency there is no list of packages.
  if (!isRecord(locked)) {
    if (projects.length === 0 || locked !== undefined)
      faults.add(() => lineOf(text, '"packages"'), "lock-packages");
    return done();
  }
  const asked = (sections: readonly string[]) => projects.flatMap((project) => namesIn(project, sections));
  const shipped = reach(asked(shipping), (key) => {
    const entry = locked[key];
    const about: unknown = Array.isArray(entry) ? entry.find(isRecord) : undefined;
    return isRecord(about)
      ? namesIn(about, shipping).flatMap((name) => placeOf(name, { key, locked }) ?? [])
      : [];
  });
  const direct = new Set(asked([...shipping, "devDependencies"]));
  for (const [key, entry] of Object.entries(locked)) {
    const id: unknown = Array.isArray(entry) ? entry[0] : undefined;
    const at = typeof id === "string" ? id.indexOf("@", 1) : -1;
    if (typeof id !== "string" || at === -1) {
      faults.add(() => lineOf(text, JSON.stringify(key)), "bun-entry");
      continue;
    }
    const version = id.slice(at + 1);
    if (/^(workspace|link|root):/.test(version)) continue;
    packages.add({
      ecosystem: "npm",
      name: id.slice(0, at),
      version,
      direct: direct.has(key),
      notShipped: shipped.has(key) ? null : "dev-only",
    });
  }
  return done();
}

function namesIn(project: Lists, sections: readonly string[]): string[] {
  return sections.flatMap((section) => {
    const asked = project[section];
    return isRecord(asked) ? Object.keys(asked) : [];
  });
}

/** Where `name` lies for the package at `key`: inside it, inside one further out, or at the top. */
function placeOf(name: string, { key, locked }: { key: string; locked: Lists }): string | null {
  const steps = key.match(/@[^/]+\/[^/]+|[^/]+/g) ?? [];
  for (let depth = steps.length; depth >= 0; depth -= 1) {
    const place = [...steps.slice(0, depth), name].join("/");
    if (Object.hasOwn(locked, place)) return place;
  }
  return null;
}

/** Strings are stepped over, so that a comma within one stays. */
function withoutTrailingCommas(text: string): string {
  return text.replace(/"[^"\\]*(?:\\[\s\S]?[^"\\]*)*(?:"|$)|,(?=\s*[}\]])/g, (part) =>
    part === "," ? "" : part,
  );
}
