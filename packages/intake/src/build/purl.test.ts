import fc from "fast-check";
import { PackageURL } from "packageurl-js";
import { expect, test } from "vitest";
import { purlOf } from "./purl.ts";
import { packageOf } from "./purl-package.ts";

test.each([
  [
    { ecosystem: "maven", name: "com.amap.api:location", version: "6.4.5" },
    "pkg:maven/com.amap.api/location@6.4.5",
  ],
  [{ ecosystem: "npm", name: "@sentry/browser", version: "8.1.0" }, "pkg:npm/%40sentry/browser@8.1.0"],
  [{ ecosystem: "cocoapods", name: "gRPC-C++", version: null }, "pkg:cocoapods/gRPC-C%2B%2B"],
  [{ ecosystem: "cocoapods", name: "A", version: "1.0+9" }, "pkg:cocoapods/A@1.0%2B9"],
  [{ ecosystem: "npm", name: "a\ud800<b>", version: "1" }, "pkg:npm/a%EF%BF%BD%3Cb%3E@1"],
] as const)("%j is %s", (one, purl) => {
  expect(purlOf(one)).toBe(purl);
});

test("a purl is read back by others as what it was made of", () => {
  const word = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => /^[^\s:/@.]+$/u.test(text));
  fc.assert(
    fc.property(word, word, word, (group, artifact, version) => {
      const read = PackageURL.fromString(
        purlOf({ ecosystem: "maven", name: `${group}:${artifact}`, version }),
      );
      expect([read.type, read.namespace, read.name, read.version]).toEqual([
        "maven",
        group,
        artifact,
        version,
      ]);
    }),
  );
});

test.each(["pkg:-maven/g/a@1", "pkg:0npm/a@1", "npm/a@1"])(
  "%s is no purl: the component goes by its name",
  (purl) => {
    const component = { purl, group: "g", name: "a", version: "1" };
    expect(packageOf(component)).toEqual({ ecosystem: "generic", name: "g/a", version: "1" });
  },
);
