import { Collection, type DataItem } from "@pilu/schema";
import { unstatedItem } from "@pilu/schema/unstated";
import { expect, test } from "vitest";
import { termsIn } from "../words/terms.ts";
import { cellsOf } from "./map-cells.ts";

const terms = termsIn("zh-CN");
const item = (type: string, demand: DataItem["demand"], platforms = ["android"]) => ({
  ...unstatedItem(),
  type,
  platforms,
  demand,
});
const entry = (items: ReturnType<typeof item>[], sensitiveTypes: string[] = []) => ({
  data: Collection.parse({ kind: "items", items }),
  sensitiveTypes,
});

test("a group is required as soon as one of its types is, whatever the order", () => {
  const items = [item("imei", "optional"), item("oaid", "required")];
  for (const list of [items, [...items].reverse()]) {
    expect(cellsOf(entry(list), terms).get("device-id")?.demand).toBe("required");
  }
});

test("a type that differs by platform counts once", () => {
  const cells = cellsOf(entry([item("imei", "optional"), item("imei", "optional", ["harmonyos"])]), terms);
  expect(cells.get("device-id")?.types).toEqual(["imei"]);
});

test("a group is marked sensitive only where the law of the app's regions says so", () => {
  const cells = cellsOf(
    entry([item("location-precise", "optional"), item("imei", "optional")], ["location-precise"]),
    terms,
  );
  expect([cells.get("location")?.sensitive, cells.get("device-id")?.sensitive]).toEqual([true, false]);
});

test("an SDK that collects nothing or does not say has no cells", () => {
  expect(cellsOf({ data: { kind: "none" }, sensitiveTypes: [] }, terms).size).toBe(0);
  expect(cellsOf({ data: { kind: "not-stated" }, sensitiveTypes: [] }, terms).size).toBe(0);
});
