import { describe, expect, test } from "vitest";
import dpvTerms from "../golden/vocabularies/dpv.json" with { type: "json" };
import fidesTerms from "../golden/vocabularies/fides.json" with { type: "json" };
import { Problem } from "../problem/problem.ts";
import { Crosswalks, crosswalks, type Equivalent, equivalent } from "./crosswalks.ts";
import { crossedTypes, dataSet } from "./data-set.ts";
import { currentTaxonomy as taxonomy } from "./taxonomy.ts";

const { dpv, fides } = crosswalks(taxonomy.version);
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const unknown = (rows: Readonly<Record<string, Equivalent>>, known: readonly string[]) =>
  Object.entries(rows).filter(([, row]) => row !== null && !known.includes(row.term));

test("the data has the shape that its types promise", () => {
  expect(Crosswalks.parse({ dpv, fides })).toEqual({ dpv, fides });
});

describe.each([
  ["DPV", dpv],
  ["Fides", fides],
])("the crosswalk to %s", (_, walk) => {
  test("answers for every word, be it that there is no equivalent", () => {
    expect(Object.keys(walk.dataTypes)).toEqual(ids(taxonomy.dataTypes));
    expect(Object.keys(walk.purposes)).toEqual(ids(taxonomy.purposes));
    expect(Object.keys(walk.bases)).toEqual(ids(taxonomy.bases));
    expect(Object.keys(walk.roles)).toEqual(ids(taxonomy.roles));
  });

  test("claims no equivalent for 'no personal information' and for a purpose that must be spelled out", () => {
    expect(walk.dataTypes.none).toBeNull();
    expect(walk.purposes.other).toBeNull();
  });
});

test("every term is one that its vocabulary has", () => {
  const official = Object.values(dpvTerms.dpv).flatMap((terms) => terms.map((term) => `dpv:${term}`));
  const ofData = dpvTerms.pd.map((term) => `pd:${term}`);
  expect(unknown(dpv.dataTypes, ofData)).toEqual([]);
  for (const rows of [dpv.purposes, dpv.bases, dpv.roles]) expect(unknown(rows, official)).toEqual([]);
  expect(unknown(fides.dataTypes, fidesTerms.dataCategories)).toEqual([]);
  expect(unknown(fides.purposes, fidesTerms.dataUses)).toEqual([]);
  expect(unknown(fides.bases, fidesTerms.legalBases)).toEqual([]);
  expect(unknown(fides.roles, fidesTerms.responsibilities)).toEqual([]);
});

test("no two data types of ours are the same as one foreign term", () => {
  for (const { dataTypes } of [dpv, fides]) {
    const exact = Object.values(dataTypes).flatMap((row) => (row?.match === "exact" ? [row.term] : []));
    expect(new Set(exact).size).toBe(exact.length);
  }
});

test("the data set of a version has taxonomy and crosswalks, and each data type its terms", () => {
  expect(dataSet("1.0")).toEqual({ schema: "pilu.taxonomy/1", taxonomy, crosswalks: { dpv, fides } });
  const mac = crossedTypes("1.0").find(({ id }) => id === "mac-address");
  expect(mac?.dpv).toEqual({ term: "pd:MACAddress", match: "exact" });
  expect(mac?.fides).toEqual({ term: "user.device.device_id", match: "broad" });
});

test("a version that was never published is refused, and an unknown word has no equivalent", () => {
  expect(() => crosswalks("0.9")).toThrow(Problem);
  expect(() => dataSet("toString")).toThrow(Problem);
  expect(equivalent(dpv.dataTypes, "toString")).toBeNull();
});
