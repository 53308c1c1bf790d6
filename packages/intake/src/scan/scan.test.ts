import { Scan } from "@pilu/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Package, readBuild } from "../index.ts";
import { rules } from "../testing/rules.ts";
import { type ScanInput, scan } from "./scan.ts";

const gradle = (path: string, ...lines: string[]): ScanInput => ({
  path,
  build: readBuild({ path, text: `${lines.join("\n")}\nempty=\n` }),
});
const npm = (path: string, ...names: string[]): ScanInput => ({
  path,
  build: readBuild({
    path,
    text: JSON.stringify({
      lockfileVersion: 3,
      packages: Object.fromEntries(names.map((name) => [`node_modules/${name}`, { version: "1.0.0" }])),
    }),
  }),
});

test("every package is named: matched with all that it brings, ignored with a reason, or unknown", () => {
  const result = scan(
    [
      gradle(
        "app/gradle.lockfile",
        "com.crumbs:push:3.1.0=releaseRuntimeClasspath",
        "com.crumbs:annotations:1.0=releaseRuntimeClasspath",
        "com.crumbs:push:3.0.0=debugRuntimeClasspath",
        "org.other:thing:1.0=releaseRuntimeClasspath",
      ),
      npm("package-lock.json", "crumbs-wrapper", "left-pad"),
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

test("a package that a retired SDK lists counts for the one it was merged into", () => {
  const { sdks } = scan([gradle("gradle.lockfile", "com.old:push:1=runtimeClasspath")], rules);
  expect(sdks.map((one) => one.id)).toEqual(["crumbs-push"]);
});

test("shipped by one module is shipped, whatever another module says", () => {
  const a = gradle("a/gradle.lockfile", "org.other:thing:1=releaseRuntimeClasspath");
  const b = gradle("b/gradle.lockfile", "org.other:thing:1=testRuntimeClasspath");
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
