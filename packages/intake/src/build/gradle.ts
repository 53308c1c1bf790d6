import { notShipped, variantsOf } from "./configuration.ts";
import { Faults } from "./fault.ts";
import { type Build, type BuildInput, baseName, type Package } from "./package.ts";

/**
 * Reads a Gradle lockfile: `group:artifact:version=configuration,…`, comments and a last line `empty=…`; and the older
 * form, one file a configuration (`gradle/dependency-locks/<configuration>.lockfile`) with a bare coordinate a line.
 * What `buildscript-gradle.lockfile` and `settings-gradle.lockfile` list builds the app and is no part of it.
 */
export function readGradleLock({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const found = new Map<string, Package>();
  const name = baseName(path);
  const isOfBuild = /^(buildscript|settings)-/.test(name);
  const own = /^(buildscript-|settings-)?gradle\.lockfile$/.test(name)
    ? null
    : (/^(.+)\.lockfile$/.exec(name)?.[1] ?? null);
  let lines = 0;
  text.split(/\r\n|\r|\n/).forEach((raw, at) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) return;
    lines += 1;
    if (line.startsWith("empty=")) return;
    const read = coordinate(line);
    const configurations = read?.configurations ?? (own === null ? null : [own]);
    if (read === null || configurations === null) {
      faults.add(at + 1, read === null && own !== null ? "gradle-bare-line" : "gradle-line");
      return;
    }
    // One configuration may ask for a module that another does not ship.
    const key = `${read.name}:${read.version}`;
    const reason = isOfBuild ? "build-tool" : notShipped(configurations);
    const before = found.get(key);
    const variants = [...new Set([...(before?.variants ?? []), ...variantsOf(configurations)])];
    found.set(key, {
      ecosystem: "maven",
      name: read.name,
      version: read.version,
      direct: null,
      notShipped: before?.notShipped === null ? null : reason,
      ...(variants.length === 0 ? {} : { variants }),
    });
  });
  if (lines === 0) faults.add(1, "gradle-content");
  return { kind: "gradle.lockfile", packages: [...found.values()], faults: faults.list };
}

function coordinate(line: string) {
  const equals = line.indexOf("=");
  const parts = (equals === -1 ? line : line.slice(0, equals)).split(":");
  const [group, artifact, version] = parts;
  if (parts.length !== 3 || !group || !artifact || !version || /\s/.test(line)) return null;
  return {
    name: `${group}:${artifact}`,
    version,
    configurations: equals === -1 ? null : line.slice(equals + 1).split(","),
  };
}
