import { eachLine } from "./each-line.ts";
import { Faults, lastLine, lineAt } from "./fault.ts";
import type { Build, BuildInput } from "./package.ts";
import { PackageSet } from "./package-set.ts";
import { isWhole, nameIn, packagesIn, type YarnEntry } from "./yarn-shipped.ts";

interface Open {
  readonly line: number;
  readonly name: string;
  readonly descriptors: readonly string[];
  readonly needs: [string, string][];
  version: string | null;
}

/**
 * Reads a yarn.lock of Yarn 1: `"name@range", …:` and below it `version "1.0.0"`. An alias `a@npm:b@…` stands under its
 * real name.
 */
export function readYarnClassic({ path, text, manifest }: BuildInput): Build {
  const faults = new Faults(path);
  const future = /^# yarn lockfile v(?!1\s*$)\d*/m.exec(text);
  if (future !== null) {
    faults.add(() => lineAt(text, future.index), "known-version");
    return { kind: "yarn.lock", packages: [], faults: faults.list };
  }
  const entries = entriesOf(text, faults);
  if (entries.length === 0 && faults.list.length === 0 && !/^# yarn lockfile v1/m.test(text))
    faults.add(1, "yarn-content");
  const isOpen = /\n {2}(?:d|optionalD)ependencies:\s*$/.test(text);
  if (faults.list.length === 0 && (isOpen || !isWhole(entries)))
    faults.add(() => lastLine(text), "needed-entry");
  const packages = new PackageSet();
  for (const one of packagesIn(entries, manifest)) packages.add(one);
  return { kind: "yarn.lock", packages: packages.list, faults: faults.list };
}

const need = /^ {4}"?(@?[^"@\s]+)"? "?([^"]+)"?$/;

function entriesOf(text: string, faults: Faults): YarnEntry[] {
  const entries: YarnEntry[] = [];
  let open: Open | null = null;
  const close = (entry: Open | null) => {
    if (entry === null) return;
    if (entry.version === null) faults.add(entry.line, "yarn-entry");
    else entries.push(entry);
  };
  eachLine(text, (line, number) => {
    if (line.trim() === "" || line.startsWith("#")) return;
    if (!line.startsWith(" ")) {
      close(open);
      open = opened(line, number);
      if (open === null) faults.add(number, "yarn-entry");
      return;
    }
    if (open === null) return;
    const version = /^ {2}version "?([^"\s]+)"?\s*$/.exec(line)?.[1];
    if (version !== undefined) open.version = version;
    const [, name, range] = need.exec(line) ?? [];
    if (name !== undefined && range !== undefined) open.needs.push([name, range]);
  });
  close(open);
  return entries;
}

function opened(line: string, at: number): Open | null {
  const head = line.trimEnd();
  if (!head.endsWith(":")) return null;
  const descriptors = head
    .slice(0, -1)
    .split(", ")
    .map((one) => one.replace(/^"|"$/g, ""));
  const name = nameIn(descriptors[0] ?? "");
  return name === null ? null : { line: at, name, descriptors, needs: [], version: null };
}
