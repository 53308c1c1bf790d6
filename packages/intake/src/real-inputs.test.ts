// Build files of real public apps, with what independent scripts counted in them; they lie outside the repository.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { packageOf } from "./build/purl-package.ts";
import { repositoryName } from "./build/swift.ts";
import { type BuildKind, type Package, purlOf, readBuild, scan } from "./index.ts";

const folder =
  process.env.PILU_INPUTS ?? fileURLToPath(new URL("../../../../shared/inputs", import.meta.url));

const nothing = { sdks: [], wrappers: {}, knownLibraries: [] };

interface Listed {
  readonly ecosystem: string;
  readonly name: string;
  readonly version?: string | null;
  readonly location?: string;
  readonly in_releaseRuntimeClasspath?: boolean;
}
interface Expected {
  readonly format: string;
  readonly note?: string;
  readonly total_distinct?: number;
  readonly distinct_purl_or_name_version?: number;
  readonly total_packages?: number;
  readonly services?: number;
  readonly packages?: readonly Listed[];
  readonly must_not_report?: readonly string[];
  readonly aliases?: readonly string[];
  readonly aliases_of_interest?: readonly string[];
  readonly tracking?: boolean | null;
  readonly tracking_domains?: readonly string[] | null;
  readonly collected?: readonly object[];
  readonly apis?: Readonly<Record<string, readonly string[]>>;
}

const kinds: readonly [format: RegExp, kind: BuildKind][] = [
  [/^gradle lockfile/, "gradle.lockfile"],
  [/^build\.gradle\.kts/, "build.gradle.kts"],
  [/^build\.gradle /, "build.gradle"],
  [/^libs\.versions\.toml/, "libs.versions.toml"],
  [/^Podfile\.lock/, "Podfile.lock"],
  [/^Podfile /, "Podfile"],
  [/^Package\.resolved/, "Package.resolved"],
  [/^Cartfile\.resolved/, "Cartfile.resolved"],
  [/^pubspec\.lock/, "pubspec.lock"],
  [/^package-lock\.json/, "package-lock.json"],
  [/^package\.json/, "package.json"],
  [/^yarn\.lock/, "yarn.lock"],
  [/^pnpm-lock\.yaml/, "pnpm-lock.yaml"],
  [/^bun\.lock/, "bun.lock"],
  [/^oh-package-lock\.json5/, "oh-package-lock.json5"],
  [/^oh-package\.json5/, "oh-package.json5"],
  [/^CycloneDX JSON/, "CycloneDX JSON"],
  [/^CycloneDX XML/, "CycloneDX XML"],
  [/^SPDX JSON/, "SPDX JSON"],
  [/^SPDX tag-value/, "SPDX tag-value"],
  [/^PrivacyInfo/, "PrivacyInfo.xcprivacy"],
];

const at = join(folder, "open");
const cases = (existsSync(at) ? readdirSync(at, { recursive: true, encoding: "utf8" }) : [])
  .filter((name) => name.endsWith(".expected.json"))
  .map((name) => ({
    name: name.replace(/\.expected\.json$/, ""),
    expected: JSON.parse(readFileSync(join(at, name), "utf8")) as Expected,
  }))
  .filter(({ expected }) => !expected.format.startsWith("disclosure"));

/** The package that a row of an expectation means, as we name it. */
function meant(one: Listed): Pick<Package, "ecosystem" | "name" | "version"> {
  const version = one.version || null;
  if (one.ecosystem === "purl") {
    const isPurl = one.name.startsWith("pkg:");
    return packageOf({ purl: isPurl ? one.name : null, group: null, name: one.name, version });
  }
  // A pin to a branch is written there as `branch:name@revision`; the revision is what was resolved.
  if (one.location !== undefined)
    return {
      ...one,
      name: repositoryName(one.location),
      version: version?.replace(/^branch:.*@/, "") ?? null,
    };
  return { ...one, name: one.ecosystem === "cocoapods" ? (one.name.split("/")[0] ?? "") : one.name, version };
}

/** Every distinct package that a file lists; an SPDX expectation counts entries, so its own list is counted. */
function countOf({ total_distinct, distinct_purl_or_name_version, total_packages, packages = [] }: Expected) {
  if (total_distinct !== undefined) return total_distinct;
  if (distinct_purl_or_name_version !== undefined) return distinct_purl_or_name_version;
  return total_packages === packages.length ? new Set(packages.map((one) => purlOf(meant(one)))).size : null;
}

describe.skipIf(cases.length === 0)(
  `build files of real apps${cases.length === 0 ? ": not run, no folder PILU_INPUTS" : ""}`,
  () => {
    test.each(cases.map(({ name, expected }) => [name, expected] as const))(
      "%s is counted as others counted it, and every package that they saw is read",
      async (name, expected) => {
        const path = join(at, name);
        const bytes = readFileSync(path);
        const build = await readBuild({ path, text: bytes.toString("utf8"), bytes });
        expect(build.kind).toBe(kinds.find(([format]) => format.test(expected.format))?.[1]);
        expect(build.faults).toEqual([]);
        const read = new Map(build.packages.map((one) => [purlOf(one), one]));
        for (const one of expected.packages ?? []) {
          const purl = purlOf(meant(one));
          expect(read.has(purl), purl).toBe(true);
          if (one.in_releaseRuntimeClasspath !== undefined)
            expect(read.get(purl)?.notShipped === null, purl).toBe(one.in_releaseRuntimeClasspath);
        }
        const count = countOf(expected);
        // A manifest's count leaves out what is for tests alone; we list that too, as ignored.
        const isWithoutTests = /non-test dependencies/.test(expected.note ?? "");
        const counted = isWithoutTests
          ? { packages: build.packages.filter((one) => one.notShipped === null).length }
          : scan([{ path, build }], nothing);
        if (count !== null) expect(counted.packages).toBe(count);
        // Services within services are not counted there.
        if (expected.services !== undefined)
          expect(build.services?.length ?? 0).toBeGreaterThanOrEqual(expected.services);
        const aliases = build.notes?.filter((one) => one.about === "alias").map((one) => one.name) ?? [];
        expect(aliases).toEqual(
          expect.arrayContaining([...(expected.aliases ?? expected.aliases_of_interest ?? [])]),
        );
        if (expected.collected !== undefined)
          expect(build.privacyManifest).toEqual({
            tracking: expected.tracking,
            trackingDomains: expected.tracking_domains,
            collected: expected.collected,
            apis: Object.entries(expected.apis ?? {}).map(([type, reasons]) => ({ type, reasons })),
          });
      },
    );
  },
);
