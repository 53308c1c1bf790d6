import { isRecord, type Package, textOf } from "./package.ts";
import { reach } from "./reach.ts";

/** One entry of a yarn.lock: what it answers to, the package it is, and what that needs. */
export interface YarnEntry {
  /** `name@range`, as the packages that need it ask. */
  readonly descriptors: readonly string[];
  readonly name: string;
  readonly version: string | null;
  readonly needs: readonly (readonly [name: string, range: string])[];
}

/**
 * The packages of a yarn.lock. Which of them are for development alone the package.json beside it tells; without one, or
 * in a project of several workspaces, which have one each, all count as shipped.
 */
export function packagesIn(entries: readonly YarnEntry[], manifest: string | undefined): Package[] {
  const project = projectOf(manifest);
  const shipped = project === null ? null : reachedFrom(project.shipping, finder(entries));
  const asked = project === null ? null : [...project.shipping, ...project.developing];
  const direct = asked === null ? null : new Set(asked.flatMap(finder(entries)));
  return entries.map((entry) => ({
    ecosystem: "npm",
    name: entry.name,
    version: entry.version,
    direct: direct === null ? null : direct.has(entry),
    notShipped: shipped === null || shipped.has(entry) ? null : "dev-only",
  }));
}

type Need = readonly [name: string, range: string];

function projectOf(manifest: string | undefined): { shipping: Need[]; developing: Need[] } | null {
  let content: unknown;
  try {
    content = JSON.parse(manifest ?? "");
  } catch {
    return null;
  }
  if (!isRecord(content) || content.workspaces !== undefined) return null;
  const { dependencies, optionalDependencies, peerDependencies, devDependencies } = content;
  return {
    shipping: [dependencies, optionalDependencies, peerDependencies].flatMap(needsIn),
    developing: needsIn(devDependencies),
  };
}

/**
 * Whether a yarn.lock, whose entries are sorted, is whole: a package that another needs, that has no entry and that sorts
 * behind all of them, was cut off. One without an entry that sorts before may lie in the workspace.
 */
export function isWhole(entries: readonly YarnEntry[]): boolean {
  const names = new Set(entries.flatMap((one) => one.descriptors.map(askedName)));
  let last = "";
  for (const name of names) if (name > last) last = name;
  return entries.every((one) => one.needs.every(([name]) => names.has(name) || name < last));
}

function askedName(descriptor: string): string {
  return descriptor.slice(0, descriptor.indexOf("@", 1));
}

/** `{name: range}` as pairs. */
export function needsIn(dependencies: unknown): Need[] {
  return Object.entries(isRecord(dependencies) ? dependencies : {}).map(([name, range]) => [
    name,
    String(range),
  ]);
}

/** The entry that answers to a need; where a range was overridden, every entry that the name was ever asked for. */
function finder(entries: readonly YarnEntry[]): (need: Need) => readonly YarnEntry[] {
  const byDescriptor = new Map<string, YarnEntry>();
  const byName = new Map<string, YarnEntry[]>();
  for (const entry of entries) {
    for (const descriptor of entry.descriptors) {
      byDescriptor.set(descriptor, entry);
      const name = askedName(descriptor);
      const named = byName.get(name);
      if (named === undefined) byName.set(name, [entry]);
      else named.push(entry);
    }
  }
  return ([name, range]) => {
    const found = byDescriptor.get(`${name}@${range}`) ?? byDescriptor.get(`${name}@npm:${range}`);
    if (found !== undefined) return [found];
    // All of a name once is enough, however many ask.
    const named = byName.get(name) ?? [];
    byName.delete(name);
    return named;
  };
}

function reachedFrom(needs: readonly Need[], find: (need: Need) => readonly YarnEntry[]): Set<YarnEntry> {
  return reach(needs.flatMap(find), (entry) => entry.needs.flatMap(find));
}

/** The name that a descriptor asks for; of an alias `a@npm:b@^1` the real one. */
export function nameIn(descriptor: string): string | null {
  const at = descriptor.indexOf("@", 1);
  if (at === -1) return null;
  const real = /^npm:(@?[^@]+)@/.exec(descriptor.slice(at + 1))?.[1];
  return textOf(real) ?? descriptor.slice(0, at);
}
