import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { expect, test } from "vitest";
import { narrow } from "./filters.ts";

const all = currentTaxonomy.dataTypes.map((type) => ({ type }));
const open = { q: "", group: "", law: "", lasts: "" };
const ids = (filters: Partial<typeof open>) => narrow(all, { ...open, ...filters }).map((row) => row.type.id);

test("without filters every data type is listed", () => {
  expect(ids({})).toHaveLength(all.length);
});

test("sensitivity is asked for one law at a time", () => {
  expect(ids({ law: "cn" })).toContain("location-precise");
  expect(ids({ law: "eu" })).not.toContain("location-precise");
});

test("an identifier that outlives a reinstallation is persistent, one that a setting resets is not", () => {
  expect(ids({ lasts: "persistent" })).toContain("imei");
  expect(ids({ lasts: "persistent" })).not.toContain("oaid");
  expect(ids({ lasts: "resettable" })).toContain("oaid");
});

test("filters narrow together", () => {
  expect(ids({ q: "位置", group: "location", law: "cn" })).toContain("location-precise");
  expect(ids({ q: "位置", group: "device-id" })).toEqual([]);
});

test("values that an address makes up are ignored", () => {
  expect(ids({ law: "mars", lasts: "forever" })).toHaveLength(all.length);
});
