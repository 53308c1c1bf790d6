import { isRecord } from "./package.ts";

type Content = Record<string, unknown>;

/**
 * Whether every package that something in a pnpm-lock.yaml asks for has its entry: one that was cut off lacks the last
 * of them. `major` is that of its version: until 6 all stands in `packages`, from 9 each has its `snapshots` as well.
 */
export function isComplete(content: Content, major: number): boolean {
  if ([content.importers, content.packages, content.snapshots].includes(null)) return false;
  const packages = isRecord(content.packages) ? content.packages : {};
  const entries = major < 9 ? packages : isRecord(content.snapshots) ? content.snapshots : {};
  const projects = isRecord(content.importers) ? Object.values(content.importers) : [content];
  return [...projects, ...Object.values(entries)].every((one) =>
    needsOf(one).every(
      ([name, version]) =>
        version !== null && keysOf(name, version).some((key) => Object.hasOwn(entries, key)),
    ),
  );
}

const sections = ["dependencies", "optionalDependencies", "devDependencies"];

/** What a project or a package asks for; version null where that breaks off. What lies in the workspace has no entry. */
function needsOf(one: unknown): [name: string, version: string | null][] {
  if (one === null) return [["", null]];
  if (!isRecord(one)) return [];
  // Until version 6 a project says first what it asks for, and then what that became.
  const asks = isRecord(one.specifiers) && Object.keys(one.specifiers).length > 0;
  if (asks && !sections.some((section) => section in one)) return [["specifiers", null]];
  return sections.flatMap((section) => {
    const asked = one[section];
    if (asked === null) return [[section, null]];
    return Object.entries(isRecord(asked) ? asked : {}).flatMap(
      ([name, value]): [string, string | null][] => {
        const version = isRecord(value) ? value.version : value;
        if (typeof version !== "string") return [[name, null]];
        return version.startsWith("link:") ? [] : [[name, version]];
      },
    );
  });
}

/** The key of version 5, of 6, of 9, and that of an alias or a place, which the version says whole. */
function keysOf(name: string, version: string): string[] {
  return [`/${name}/${version}`, `/${name}@${version}`, `${name}@${version}`, version];
}
