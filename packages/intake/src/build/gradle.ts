import type { IgnoreReason } from "@pilu/schema";
import { notShipped, variantsOf } from "./configuration.ts";
import { eachLine } from "./each-line.ts";
import { Faults } from "./fault.ts";
import { type Build, type BuildInput, baseName, type Package } from "./package.ts";

/** What the configurations of a line say of its module. Most lines of a file name one of a few lists of them. */
interface Asked {
  readonly reason: IgnoreReason | null;
  readonly variants: readonly string[];
}

/** Lists of configurations whose meaning is kept: more of them is no file that Gradle wrote. */
const mostKept = 1000;

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
  const kept = new Map<string, Asked>();
  let lines = 0;
  eachLine(text, (raw, number) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) return;
    lines += 1;
    if (line.startsWith("empty=")) return;
    const read = coordinate(line);
    const configurations = read?.configurations ?? own;
    if (read === null || configurations === null) {
      faults.add(number, read === null && own !== null ? "gradle-bare-line" : "gradle-line");
      return;
    }
    // One configuration may ask for a module that another does not ship.
    const { reason, variants: named } = kept.get(configurations) ?? asked(configurations, kept);
    const before = found.get(read.key);
    const variants = before?.variants === undefined ? named : [...new Set([...before.variants, ...named])];
    found.set(read.key, {
      ecosystem: "maven",
      name: read.name,
      version: read.version,
      direct: null,
      notShipped: before?.notShipped === null ? null : isOfBuild ? "build-tool" : reason,
      ...(variants.length === 0 ? {} : { variants }),
    });
  });
  if (lines === 0) faults.add(1, "gradle-content");
  return { kind: "gradle.lockfile", packages: [...found.values()], faults: faults.list };
}

function asked(configurations: string, kept: Map<string, Asked>): Asked {
  const names = configurations.split(",");
  const meant = { reason: notShipped(names), variants: [...new Set(variantsOf(names))] };
  if (kept.size < mostKept) kept.set(configurations, meant);
  return meant;
}

/** The parts of a line, each a slice of it: of a file of sixty megabytes nothing is copied. */
function coordinate(line: string) {
  const equals = line.indexOf("=");
  const end = equals === -1 ? line.length : equals;
  const group = line.indexOf(":");
  const artifact = line.indexOf(":", group + 1);
  const isWhole = group > 0 && artifact > group + 1 && end > artifact + 1;
  if (!isWhole || line.slice(artifact + 1, end).includes(":") || /\s/.test(line)) return null;
  return {
    key: line.slice(0, end),
    name: line.slice(0, artifact),
    version: line.slice(artifact + 1, end),
    configurations: equals === -1 ? null : line.slice(equals + 1),
  };
}
