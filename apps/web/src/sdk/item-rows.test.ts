import { DataItem } from "@pilu/schema";
import { unstatedItem } from "@pilu/schema/unstated";
import { expect, test } from "vitest";
import { termsIn } from "../words/terms.ts";
import { itemGroups } from "./item-rows.ts";

const terms = termsIn("en");
const item = (type: string, platforms: string[], demand: "required" | "optional" | "not-stated") =>
  DataItem.parse({ ...unstatedItem(), type, platforms, demand });

test("a type that differs by platform is one row with a cell for each platform", () => {
  const [group] = itemGroups(
    [item("imei", ["android"], "optional"), item("imei", ["harmonyos"], "required")],
    terms,
  );
  expect(group?.rows.map(({ type, demand }) => ({ type, demand }))).toEqual([
    { type: "imei", demand: { android: "optional", harmonyos: "required" } },
  ]);
});

test("rows stand in the order of the taxonomy, whatever order the vendor lists them in", () => {
  const items = ["os-version", "oaid", "imei"].map((type) => item(type, ["android"], "required"));
  const order = (list: typeof items) =>
    itemGroups(list, terms).flatMap(({ group, rows }) => [group, ...rows.map((row) => row.type)]);
  expect(order(items)).toEqual(order([...items].reverse()));
  expect(order(items)[0]).toBe("device-id");
});

test("nothing collected makes no groups", () => {
  expect(itemGroups([], terms)).toEqual([]);
});
