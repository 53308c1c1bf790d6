import { expect, test } from "vitest";
import { plainItem, withDemand, withoutType } from "./items.ts";

const told = (items: ReturnType<typeof withDemand>) =>
  items.map((item) => `${item.type} ${item.demand} ${item.platforms.join("+")}`);
const imei = plainItem("imei", ["android", "harmonyos"]);
const set = (demand: "required" | "optional" | null, platform = "android", items = [imei]) =>
  withDemand(items, { type: "imei", platform, demand });

test("a demand that differs on one platform splits the item, one that no longer does joins it", () => {
  const split = set("optional");
  expect(told(split)).toEqual(["imei required harmonyos", "imei optional android"]);
  expect(told(set("required", "android", split))).toEqual(["imei required harmonyos+android"]);
  expect(told(set("required"))).toEqual(["imei required android+harmonyos"]);
});

test("a type leaves one platform, then all, and comes to a new one with what it says", () => {
  expect(told(set(null))).toEqual(["imei required harmonyos"]);
  expect(set(null, "harmonyos", set(null))).toEqual([]);
  const noted = { ...imei, note: { en: "Android 9 or earlier" } };
  const more = set("optional", "ios", [noted]);
  expect(told(more)).toEqual(["imei required android+harmonyos", "imei optional ios"]);
  expect(more[1]?.note).toEqual(noted.note);
});

test("other types stay", () => {
  const oaid = plainItem("oaid", ["android"]);
  expect(withDemand([imei, oaid], { type: "imei", platform: "android", demand: null })[1]).toBe(oaid);
  expect(withoutType([imei, oaid], "imei")).toEqual([oaid]);
});
