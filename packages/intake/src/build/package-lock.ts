import { Faults, lineOf } from "./fault.ts";
import { jsonObject } from "./json.ts";
import { type Build, type BuildInput, isRecord, type Package } from "./package.ts";

/**
 * Reads a package-lock.json. Versions 2 and 3 hold `packages{"node_modules/x": …}`: links and the project's own
 * folders are no packages, and an alias stands under its real `name`. Version 1 holds nested `dependencies`.
 */
export function readPackageLock({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const found = new Map<string, Package>();
  const content = jsonObject(text, faults);
  if (content !== null) {
    if (![undefined, 1, 2, 3].some((version) => version === content.lockfileVersion))
      faults.add(() => lineOf(text, '"lockfileVersion"'), "lock-version");
    else if (isRecord(content.packages)) fromPackages(content.packages, { text, faults, found });
    else if (isRecord(content.dependencies)) fromDependencies(content.dependencies, { text, faults, found });
    // npm writes a project without dependencies as version 1 and leaves them out.
    else if ("packages" in content || "dependencies" in content || content.lockfileVersion !== 1)
      faults.add(1, "lock-packages");
  }
  return { kind: "package-lock.json", packages: [...found.values()], faults: faults.list };
}

interface Target {
  readonly text: string;
  readonly faults: Faults;
  readonly found: Map<string, Package>;
}

interface Locked {
  readonly version?: unknown;
  readonly name?: unknown;
  readonly dev?: unknown;
  readonly devOptional?: unknown;
  readonly link?: unknown;
}

const folder = "node_modules/";

function fromPackages(packages: Record<string, unknown>, { text, faults, found }: Target): void {
  const direct = directPlaces(packages);
  for (const [place, locked] of Object.entries(packages)) {
    const at = place.lastIndexOf(folder);
    if (!isRecord(locked)) faults.add(() => lineOf(text, JSON.stringify(place)), "lock-entry");
    else if (at !== -1 && (locked as Locked).link !== true) {
      const { name } = locked as Locked;
      add(found, {
        name: typeof name === "string" && name !== "" ? name : place.slice(at + folder.length),
        locked,
        direct: direct.has(place),
      });
    }
  }
}

/** Where the packages lie that the project or one of its workspaces asks for by name. */
function directPlaces(packages: Record<string, unknown>): Set<string> {
  const places = new Set<string>();
  for (const [project, value] of Object.entries(packages)) {
    if (project.includes(folder) || !isRecord(value)) continue;
    const { dependencies, devDependencies, optionalDependencies, peerDependencies } = value;
    const asked = [dependencies, devDependencies, optionalDependencies, peerDependencies].filter(isRecord);
    for (const name of asked.flatMap(Object.keys)) {
      // Node looks in the folder itself, then in the one above, and so on.
      const steps = project === "" ? [] : project.split("/");
      for (let depth = steps.length; depth >= 0; depth -= 1) {
        const place = [...steps.slice(0, depth), `${folder}${name}`].join("/");
        if (!(place in packages)) continue;
        places.add(place);
        break;
      }
    }
  }
  return places;
}

function fromDependencies(dependencies: Record<string, unknown>, { text, faults, found }: Target): void {
  const waiting = [dependencies];
  for (let level = waiting.pop(); level !== undefined; level = waiting.pop()) {
    for (const [name, value] of Object.entries(level)) {
      if (!isRecord(value)) {
        faults.add(() => lineOf(text, JSON.stringify(name)), "lock-entry");
        continue;
      }
      const aliased = /^npm:(@?[^@]+)@(.+)$/.exec(String(value.version ?? ""));
      add(found, {
        name: aliased?.[1] ?? name,
        locked: aliased === null ? value : { ...value, version: aliased[2] },
        direct: null,
      });
      if (isRecord(value.dependencies)) waiting.push(value.dependencies);
    }
  }
}

/** The same name and version may be installed in several places; shipped in one of them is shipped. */
function add(
  found: Map<string, Package>,
  { name, locked, direct }: { name: string; locked: Locked; direct: boolean | null },
): void {
  const version = typeof locked.version === "string" && locked.version !== "" ? locked.version : null;
  const key = `${name}@${version}`;
  const before = found.get(key);
  const isDev = locked.dev === true || locked.devOptional === true;
  found.set(key, {
    ecosystem: "npm",
    name,
    version,
    direct: before?.direct === true ? true : direct,
    notShipped: isDev && before?.notShipped !== null ? "dev-only" : null,
  });
}
