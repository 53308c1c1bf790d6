// Lockfiles of real public apps, with what independent scripts counted in them; they lie outside the repository.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { purlOf, readBuild, scan } from "./index.ts";

const folder =
  process.env.PILU_INPUTS ?? fileURLToPath(new URL("../../../../shared/inputs", import.meta.url));

const nothing = { sdks: [], wrappers: {}, knownLibraries: [] };

interface Expected {
  readonly format: string;
  readonly total_distinct: number;
  readonly packages: readonly {
    ecosystem: string;
    name: string;
    version: string;
    in_releaseRuntimeClasspath?: boolean;
  }[];
}
const isOurs = (format: string) => /^(gradle lockfile|Podfile\.lock|package-lock\.json)/.test(format);

const cases = ["gradle", "ios", "js"].flatMap((group) => {
  const at = join(folder, "open", group);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".expected.json"))
    .map((name) => ({
      path: join(at, name.replace(/\.expected\.json$/, "")),
      expected: JSON.parse(readFileSync(join(at, name), "utf8")) as Expected,
    }))
    .filter(({ expected }) => isOurs(expected.format));
});

describe.skipIf(cases.length === 0)(
  `lockfiles of real apps${cases.length === 0 ? " (no folder PILU_INPUTS)" : ""}`,
  () => {
    test.each(cases.map(({ path, expected }) => [path.slice(folder.length + 1), path, expected] as const))(
      "%s is counted as others counted it, and every package that they saw is read",
      (_, path, expected) => {
        const build = readBuild({ path, text: readFileSync(path, "utf8") });
        expect(build.faults).toEqual([]);
        const result = scan([{ path, build }], nothing);
        expect(result.packages).toBe(expected.total_distinct);
        const read = new Map(build.packages.map((one) => [purlOf(one), one]));
        for (const one of expected.packages) {
          const purl = purlOf({ ...one, ecosystem: one.ecosystem as "maven" });
          expect(read.has(purl), purl).toBe(true);
          if (one.in_releaseRuntimeClasspath !== undefined)
            expect(read.get(purl)?.notShipped === null, purl).toBe(one.in_releaseRuntimeClasspath);
        }
      },
    );
  },
);
