import type { IgnoreReason } from "@pilu/schema";
import { notShipped, variantsOf } from "./configuration.ts";
import { cutInLine } from "./cut-off.ts";
import { eachLine } from "./each-line.ts";
import { Faults, lastLine } from "./fault.ts";
import { type Build, type BuildInput, baseName, type Package } from "./package.ts";

/** The first line that Gradle writes. What lacks it was copied out of such a file, and has no end to look for. */
const generated = /gradle generated file/i;

/** What the configurations of a line say of its module. Most lines of a file name one of a few lists of them. */
interface Asked {
  readonly reason: IgnoreReason | null;
  readonly variants: readonly string[];
}

/** Lists of configurations whose meaning is kept: more of them is no file that Gradle wrote. */
const mostKept = 1000;

/**
 * Reads a Gradle lockfile: `group:artifact:version=configuration,…`, comments, of which the first says that Gradle made
 * it, and then always a last line `empty=…`; and the older form, one file a configuration
 * (`gradle/dependency-locks/<configuration>.lockfile`) with a bare coordinate a line and nothing that tells its end.
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
  let isOneFile = own === null;
  let isGenerated = false;
  let hasEnd = false;
  eachLine(text, (raw, number) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) {
      isGenerated ||= generated.test(line);
      return;
    }
    lines += 1;
    if (line.startsWith("empty=")) {
      hasEnd = true;
      return;
    }
    const read = coordinate(line);
    const configurations = read?.configurations ?? own;
    if (read === null || configurations === null) {
      faults.add(number, read === null && own !== null ? "gradle-bare-line" : "gradle-line");
      return;
    }
    isOneFile ||= read.configurations !== null;
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
  else if (isOneFile && isGenerated && !hasEnd) faults.add(() => lastLine(text), "gradle-end");
  const notes = isOneFile ? [] : cutInLine(text);
  return { kind: "gradle.lockfile", packages: [...found.values()], faults: faults.list, ...notes };
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
  const isGenerated = group > 0 && artifact > group + 1 && end > artifact + 1;
  if (!isGenerated || line.slice(artifact + 1, end).includes(":") || /\s/.test(line)) return null;
  return {
    key: line.slice(0, end),
    name: line.slice(0, artifact),
    version: line.slice(artifact + 1, end),
    configurations: equals === -1 ? null : line.slice(equals + 1),
  };
}
