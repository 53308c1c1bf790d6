import { expect, test } from "vitest";
import { Collection, DataItem, DataItems } from "./data-item.ts";
import { itemKeys } from "./item-keys.ts";
import { faultsOf } from "./problem/parse.ts";

function item(type: string, ...platforms: string[]) {
  return {
    type,
    platforms,
    demand: "required",
    condition: null,
    purposes: [],
    methods: [],
    frequency: null,
    treatment: null,
    retention: null,
    note: null,
    suggested: false,
  };
}

function faults(schema: typeof DataItems | typeof Collection | typeof DataItem, value: unknown) {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? [] : faultsOf(result.error).map((fault) => `${fault.path} ${fault.code}`);
}

test("an item is keyed by its type on each platform", () => {
  expect(itemKeys(DataItem.parse(item("imei", "android", "harmonyos")))).toEqual([
    "imei|android",
    "imei|harmonyos",
  ]);
});

test("the same type may stand once for each platform", () => {
  expect(faults(DataItems, [item("ip-address", "android"), item("ip-address", "ios")])).toEqual([]);
});

test("the same type twice on one platform is refused at the second", () => {
  expect(faults(DataItems, [item("ip-address", "android", "ios"), item("ip-address", "ios")])).toEqual([
    "1.platforms data-item.duplicate",
  ]);
  expect(faults(DataItems, [item("imei", "android", "android")])).toEqual([
    "0.platforms data-item.duplicate",
  ]);
});

test("a type that the taxonomy does not have is refused, and so is none", () => {
  expect(faults(DataItem, item("shoe-size", "android"))).toEqual(["type data-type.unknown"]);
  expect(faults(DataItem, item("none", "android"))).toEqual(["type data-type.none"]);
});

test("an item stands on at least one platform", () => {
  expect(faults(DataItem, item("imei"))).toEqual(["platforms value.missing"]);
});

test("nothing collected and nothing stated are said, never left empty", () => {
  expect(faults(Collection, { kind: "none" })).toEqual([]);
  expect(faults(Collection, { kind: "not-stated" })).toEqual([]);
  expect(faults(Collection, { kind: "items", items: [] })).toEqual(["items value.missing"]);
  expect(faults(Collection, { kind: "items" })).toEqual(["items value.missing"]);
  expect(faults(Collection, { kind: "none", items: [item("imei", "android")] })).toEqual([
    "items value.unknown-field",
  ]);
  expect(faults(Collection, [])).not.toEqual([]);
  expect(faults(Collection, { kind: "perhaps" })).toEqual(["kind value.not-allowed"]);
});
