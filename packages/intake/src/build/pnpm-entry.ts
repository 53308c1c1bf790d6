import { isRecord, textOf } from "./package.ts";
import { reach } from "./reach.ts";

type Content = Record<string, unknown>;

/** Name and version of an entry, without the peers that it was resolved with; null where the key says neither. */
export function entryOf(
  key: string,
  { locked, major }: { locked: unknown; major: number },
): { name: string; version: string | null } | null {
  const own = isRecord(locked) ? locked : {};
  if (textOf(own.name) !== null && textOf(own.version) !== null)
    return { name: textOf(own.name) ?? "", version: textOf(own.version) };
  if (major === 5) {
    // `/@scope/name/1.0.0_react@18.0.0`, or with a host before the first slash
    const [, name, version] = /^[^/]*\/((?:@[^/]+\/)?[^/]+)\/(\d[^/_]*)/.exec(key) ?? [];
    return name === undefined || version === undefined ? bare(key) : { name, version };
  }
  return bare(key.replace(/^\//, ""));
}

function bare(key: string) {
  const plain = withoutPeers(key);
  const at = plain.indexOf("@", 1);
  if (plain === "") return null;
  return at === -1
    ? { name: plain, version: null }
    : { name: plain.slice(0, at), version: plain.slice(at + 1) };
}

/** `1.0.0(react@18.0.0)` -> `1.0.0`; before version 6 `1.0.0_react@18.0.0` */
function withoutPeers(key: string): string {
  const at = key.indexOf("(");
  return at === -1 ? key : key.slice(0, at);
}

/** What the projects of the lockfile ask for: `name@1.0.0` of all, and the keys of snapshots of what they ship. */
export function askedIn(content: Content): { all: Set<string>; shipped: Set<string> } {
  const all = new Set<string>();
  const shipped = new Set<string>();
  const projects = isRecord(content.importers)
    ? Object.values(content.importers).filter(isRecord)
    : [content];
  for (const project of projects) {
    for (const section of ["dependencies", "optionalDependencies", "devDependencies"]) {
      const asked = project[section];
      for (const [name, value] of Object.entries(isRecord(asked) ? asked : {})) {
        const version = textOf(isRecord(value) ? value.version : value);
        if (version === null || version.startsWith("link:")) continue;
        const keys = keysOf(name, version);
        for (const key of keys) all.add(withoutPeers(key).replace(/_.*$/, ""));
        if (section !== "devDependencies") for (const key of keys) shipped.add(key);
      }
    }
  }
  return { all, shipped };
}

/** A version is that of the name, or of the package that the name is an alias of. */
function keysOf(name: string, version: string): string[] {
  return [`${name}@${version}`, version];
}

/** `name@1.0.0` of every package that `roots` reach through the snapshots. */
export function shippedIn(roots: Set<string>, snapshots: Content): Set<string> {
  const reached = reach(roots, function* (key) {
    const snapshot = snapshots[key];
    if (!isRecord(snapshot)) return;
    for (const section of [snapshot.dependencies, snapshot.optionalDependencies]) {
      for (const [name, version] of Object.entries(isRecord(section) ? section : {}))
        if (typeof version === "string") yield* keysOf(name, version);
    }
  });
  return new Set([...reached].map(withoutPeers));
}
