import { Scan } from "@pilu/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Package, readBuild } from "../index.ts";
import { rules } from "../testing/rules.ts";
import { rejudge } from "./rejudge.ts";
import { type ScanInput, scan } from "./scan.ts";

const gradle = async (path: string, ...lines: string[]): Promise<ScanInput> => ({
  path,
  build: await readBuild({ path, text: `${lines.join("\n")}\nempty=\n` }),
});
const npm = async (path: string, ...names: string[]): Promise<ScanInput> => ({
  path,
  build: await readBuild({
    path,
    text: JSON.stringify({
      lockfileVersion: 3,
      packages: Object.fromEntries(names.map((name) => [`node_modules/${name}`, { version: "1.0.0" }])),
    }),
  }),
});

test("every package is named: matched with all that it brings, ignored with a reason, or unknown", async () => {
  const result = scan(
    [
      await gradle(
        "app/gradle.lockfile",
        "com.crumbs:push:3.1.0=releaseRuntimeClasspath",
        "com.crumbs:annotations:1.0=releaseRuntimeClasspath",
        "com.crumbs:push:3.0.0=debugRuntimeClasspath",
        "org.other:thing:1.0=releaseRuntimeClasspath",
      ),
      await npm("package-lock.json", "crumbs-wrapper", "left-pad"),
    ],
    rules,
  );
  expect(Scan.parse(result)).toEqual(result);
  expect(result.inputs).toEqual([
    { path: "app/gradle.lockfile", kind: "gradle.lockfile", packages: 4 },
    { path: "package-lock.json", kind: "package-lock.json", packages: 2 },
  ]);
  expect(result.packages).toBe(6);
  expect(result.sdks).toEqual([
    {
      id: "crumbs-map",
      name: "Sample crumbs-map",
      vendor: "grain-mill",
      via: [
        {
          purl: "pkg:npm/crumbs-wrapper@1.0.0",
          version: "1.0.0",
          input: "package-lock.json",
          direct: false,
        },
      ],
      dataTypes: [],
    },
    {
      id: "crumbs-push",
      name: "Sample crumbs-push",
      vendor: "grain-mill",
      via: [
        {
          purl: "pkg:maven/com.crumbs/push@3.1.0",
          version: "3.1.0",
          input: "app/gradle.lockfile",
          direct: null,
        },
        {
          purl: "pkg:npm/crumbs-wrapper@1.0.0",
          version: "1.0.0",
          input: "package-lock.json",
          direct: false,
        },
      ],
      dataTypes: ["device-model"],
    },
  ]);
  expect(result.unknown).toEqual([{ purl: "pkg:maven/org.other/thing@1.0", input: "app/gradle.lockfile" }]);
  expect(result.ignored).toEqual([
    { purl: "pkg:maven/com.crumbs/annotations@1.0", reason: "known-library" },
    { purl: "pkg:maven/com.crumbs/push@3.0.0", reason: "dev-only" },
    { purl: "pkg:npm/left-pad@1.0.0", reason: "known-library" },
  ]);
});

test("a package that a retired SDK lists counts for the one it was merged into", async () => {
  const { sdks } = scan([await gradle("gradle.lockfile", "com.old:push:1=runtimeClasspath")], rules);
  expect(sdks.map((one) => one.id)).toEqual(["crumbs-push"]);
});

test("shipped by one module is shipped, whatever another module says", async () => {
  const a = await gradle("a/gradle.lockfile", "org.other:thing:1=releaseRuntimeClasspath");
  const b = await gradle("b/gradle.lockfile", "org.other:thing:1=testRuntimeClasspath");
  expect(scan([a, b], rules)).toMatchObject({ packages: 1, ignored: [], unknown: [{ input: a.path }] });
});

const one = fc.record({
  ecosystem: fc.constantFrom<Package["ecosystem"]>("maven", "npm", "cocoapods"),
  name: fc.constantFrom("com.crumbs:push", "com.crumbs:x", "left-pad", "CrumbsPush", "@crumbs/push", "other"),
  version: fc.constantFrom("1", "2", null),
  direct: fc.constantFrom(true, false, null),
  notShipped: fc.constantFrom(null, "dev-only" as const, "test-only" as const, "build-tool" as const),
});
const inputs = fc.uniqueArray(
  fc.record({
    path: fc.string(),
    build: fc.record({
      kind: fc.constant("gradle.lockfile" as const),
      packages: fc.uniqueArray(one, {
        selector: ({ ecosystem, name, version }) => `${ecosystem} ${name} ${version}`,
      }),
      faults: fc.constant([]),
    }),
  }),
  { selector: (input) => input.path },
);

test("every package ends in exactly one of the three, and they add up", () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const { packages, sdks, unknown, ignored } = scan(given, rules);
      const matched = new Set(sdks.flatMap((sdk) => sdk.via.map((via) => via.purl)));
      const all = [...matched, ...unknown.map((row) => row.purl), ...ignored.map((row) => row.purl)];
      expect(new Set(all).size).toBe(all.length);
      expect(all.length).toBe(packages);
    }),
  );
});

test("the order of the inputs and of their packages does not show", () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const turned = [...given].reverse().map((input) => ({
        ...input,
        build: { ...input.build, packages: [...input.build.packages].reverse() },
      }));
      expect(scan(turned, rules)).toEqual(scan(given, rules));
    }),
  );
});

test("a folder of the project is first party, unless the catalogue knows better", () => {
  const own = (name: string): Package => ({
    ecosystem: "npm",
    name,
    version: "file:../x",
    direct: true,
    notShipped: null,
    isOwn: true,
  });
  const build = { kind: "package.json" as const, packages: [own("ours"), own("@crumbs/push")], faults: [] };
  const result = scan([{ path: "package.json", build }], rules);
  expect(result.inputs).toEqual([
    { path: "package.json", kind: "package.json", packages: 2, bestEffort: true },
  ]);
  expect(result.ignored).toEqual([{ purl: "pkg:npm/ours@file:..%2Fx", reason: "first-party" }]);
  expect(result.sdks.map((sdk) => sdk.id)).toEqual(["crumbs-push"]);
});

test("a better catalogue judges an old scan anew, as it would the build", () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const nothing = { sdks: [], wrappers: {}, knownLibraries: [] };
      const one = given.slice(0, 1);
      const before = scan(one, nothing);
      const { sdks, unknown, ignored, packages } = scan(one, rules);
      const after = rejudge(before, rules);
      expect(Scan.parse(after)).toEqual(after);
      const found = (list: Scan["sdks"]) => list.map(({ id, via }) => [id, via.map((each) => each.purl)]);
      expect([found(after.sdks), after.unknown, after.ignored, after.packages]).toEqual([
        found(sdks),
        unknown,
        ignored,
        packages,
      ]);
    }),
  );
});
