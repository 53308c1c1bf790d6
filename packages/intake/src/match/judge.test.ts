import { expect, test } from "vitest";
import { rules } from "../testing/rules.ts";
import { judgeBy } from "./judge.ts";

const ids = (judged: ReturnType<ReturnType<typeof judgeBy>>) =>
  Array.isArray(judged) ? judged.map((sdk) => sdk.id) : judged;
const judge = (ecosystem: string, name: string) => ids(judgeBy(rules)({ ecosystem, name }));

test("a repository that Carthage fetches is the one that SwiftPM names, a binary the framework of a pod", () => {
  expect(judge("swift", "github.com/crumbs/crumbs-push")).toEqual(["crumbs-push"]);
  expect(judge("carthage", "Crumbs/Crumbs-Push")).toEqual(["crumbs-push"]);
  expect(judge("carthage", "github.com/crumbs/crumbs-push")).toEqual(["crumbs-push"]);
  expect(judge("carthage", "https://example.com/a/CrumbsPushBinary.json")).toEqual(["crumbs-push"]);
  expect(judge("carthage", "other/thing")).toBeNull();
});

test("a tracker that only has a name is found by it, however it is spelt; a package is not", () => {
  expect(judge("generic", "exodus-tracker/sample Crumbs Push SDK")).toEqual(["crumbs-push"]);
  expect(judge("generic", "exodus-tracker/样例 crumbs-push")).toEqual(["crumbs-push"]);
  expect(judge("generic", "exodus-tracker/Sample")).toBeNull();
  expect(judge("npm", "Sample crumbs-push")).toBeNull();
});

test("a company's own entries stand over the catalogue", () => {
  const [push] = rules.sdks;
  if (push === undefined) throw new Error("no sample");
  const own = { ...push, names: { en: "Our push" } };
  const overlay = {
    sdks: [{ ...own, coordinates: { ...own.coordinates, purls: ["pkg:maven/com.crumbs/m*"] } }],
    wrappers: { "pkg:npm/our-wrapper": ["crumbs-map"] },
    knownLibraries: [{ pattern: "pkg:maven/com.crumbs/push" }],
  };
  const judge = judgeBy({ ...rules, overlay });
  expect(ids(judge({ ecosystem: "maven", name: "com.crumbs:map" }))).toEqual(["crumbs-push"]);
  expect(judge({ ecosystem: "maven", name: "com.crumbs:map" })).toMatchObject([
    { names: { en: "Our push" } },
  ]);
  expect(ids(judge({ ecosystem: "maven", name: "com.crumbs:push" }))).toBe("known-library");
  expect(ids(judge({ ecosystem: "npm", name: "our-wrapper" }))).toEqual(["crumbs-map"]);
  expect(ids(judge({ ecosystem: "maven", name: "com.crumbs:other" }))).toEqual(["crumbs-map"]);
});
