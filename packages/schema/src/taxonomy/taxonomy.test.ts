import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Problem } from "../problem/problem.ts";
import { Country, Taxonomy } from "./shape.ts";
import {
  countries,
  dataType,
  permissionTerm,
  currentTaxonomy as taxonomy,
  taxonomyVersion,
} from "./taxonomy.ts";

const lists = {
  groups: taxonomy.groups,
  dataTypes: taxonomy.dataTypes,
  functions: taxonomy.functions,
  purposes: taxonomy.purposes,
  methods: taxonomy.methods,
  roles: taxonomy.roles,
  treatments: taxonomy.treatments,
  platforms: taxonomy.platforms,
  permissions: taxonomy.permissions,
  kinds: taxonomy.kinds,
  triggers: taxonomy.triggers,
  bases: taxonomy.bases,
  regions: taxonomy.regions,
  audiences: taxonomy.audiences,
  demands: taxonomy.demands,
  countries,
};

function missingFrom(known: Iterable<string>, used: readonly string[]): string[] {
  const ids = new Set(known);
  return [...new Set(used.filter((id) => !ids.has(id)))];
}

const typeIds = taxonomy.dataTypes.map((type) => type.id);
const permissionIds = taxonomy.permissions.map((permission) => permission.id);

test("the data has the shape that its types promise", () => {
  expect(Taxonomy.parse(taxonomy)).toEqual(taxonomy);
  expect(z.array(Country).parse(countries)).toEqual(countries);
});

describe.each(Object.entries(lists))("%s", (_, rows) => {
  test("have each id once", () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });

  test("have a label in both languages", () => {
    expect(rows.filter((row) => !row.label["zh-CN"] || !row.label.en).map((row) => row.id)).toEqual([]);
  });
});

test("data types refer to groups, platforms and permissions that exist", () => {
  const groups = taxonomy.groups.map((group) => group.id);
  const platforms = taxonomy.platforms.map((platform) => platform.id);
  expect(
    missingFrom(
      groups,
      taxonomy.dataTypes.map((type) => type.group),
    ),
  ).toEqual([]);
  expect(
    missingFrom(
      platforms,
      taxonomy.dataTypes.flatMap((type) => type.platforms),
    ),
  ).toEqual([]);
  expect(
    missingFrom(
      permissionIds,
      taxonomy.dataTypes.flatMap((type) => type.permissions),
    ),
  ).toEqual([]);
  expect(taxonomy.dataTypes.filter((type) => type.platforms.length === 0 && type.id !== "none")).toEqual([]);
});

test("permissions refer to data types and platforms that exist", () => {
  expect(
    missingFrom(
      typeIds,
      taxonomy.permissions.flatMap((permission) => permission.dataTypes),
    ),
  ).toEqual([]);
  expect(
    missingFrom(
      taxonomy.platforms.map((p) => p.id),
      taxonomy.permissions.map((p) => p.platform),
    ),
  ).toEqual([]);
});

test("functions propose purposes that exist, at least one each", () => {
  const purposes = taxonomy.purposes.map((purpose) => purpose.id);
  expect(
    missingFrom(
      purposes,
      taxonomy.functions.flatMap((row) => row.defaultPurposes),
    ),
  ).toEqual([]);
  expect(taxonomy.functions.filter((row) => row.defaultPurposes.length === 0)).toEqual([]);
});

test("store crosswalks use the constants of the stores", () => {
  const apple = taxonomy.dataTypes.flatMap((type) => type.apple ?? []);
  expect(missingFrom(taxonomy.apple.dataTypes, apple)).toEqual([]);
  expect(
    missingFrom(
      taxonomy.apple.purposes,
      taxonomy.purposes.map((purpose) => purpose.apple),
    ),
  ).toEqual([]);
  const google = taxonomy.google.types.map((type) => `${type.question} ${type.response}`);
  const used = taxonomy.dataTypes.flatMap(({ google: own }) =>
    own ? `${own.question} ${own.response}` : [],
  );
  expect(missingFrom(google, used)).toEqual([]);
  expect(
    missingFrom(
      taxonomy.google.purposes,
      taxonomy.purposes.map((purpose) => purpose.google),
    ),
  ).toEqual([]);
});

test("umbrella and ambiguous terms point at groups or data types", () => {
  const targets = [...typeIds, ...taxonomy.groups.map((group) => group.id)];
  expect(
    missingFrom(
      targets,
      taxonomy.umbrellaTerms.flatMap((term) => term.candidates),
    ),
  ).toEqual([]);
  expect(
    missingFrom(
      targets,
      taxonomy.ambiguousTerms.flatMap((term) => term.candidates),
    ),
  ).toEqual([]);
});

test("persistent means that removing one app does not reset it", () => {
  for (const type of taxonomy.dataTypes) {
    if (type.lifespan !== null) expect([type.id, type.persistent]).toEqual([type.id, type.lifespan >= 2]);
  }
});

test("a row is found by its id, and an unknown id finds none", () => {
  expect(dataType("imei")?.label["zh-CN"]).toBe("国际移动设备识别码");
  expect(permissionTerm("android.permission.CAMERA")?.dataTypes).toContain("camera-capture");
  expect(dataType("toString")).toBeUndefined();
  expect(countries.find((country) => country.id === "CN")?.label.en).toBe("Mainland China");
});

test("a version that was never published is refused", () => {
  expect(taxonomyVersion("1.0")).toBe(taxonomy);
  expect(() => taxonomyVersion("0.9")).toThrow(Problem);
  expect(() => taxonomyVersion("toString")).toThrow(Problem);
});
