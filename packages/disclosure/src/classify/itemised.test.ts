import { describe, expect, test } from "vitest";
import { classify } from "./classify.ts";
import { laterTable, table } from "./table.ts";
import { china, item, judge, keyOf, listOf, stat } from "./testing/one-sdk.ts";

describe("an override", () => {
  const narrower = { retentionDays: 7 };
  const wider = { purposes: ["analytics", "product-improvement"] };

  test("that raises a difference counts, with what it adds", () => {
    const key = keyOf(narrower, "entry.retention");
    const judged = judge(narrower, { itemOverrides: [{ actions: ["N", "L"], class: "material", key }] });
    expect(judged).toMatchObject({
      actions: ["U", "N", "L"],
      blockUntil: ["legal-opinion"],
      class: "material",
      rows: [33],
    });
  });

  test("of a difference that is not there any more counts for nothing", () => {
    expect(judge(narrower, { itemOverrides: [{ class: "material", key: "/gone entry.role" }] }).class).toBe(
      "minor",
    );
  });

  test("that lowers a difference lowers it alone", () => {
    const both = { dataItems: [item("android-id"), item("os-version"), item("battery")] };
    const key = "/entries/case~1kite-stat/data/items/battery|android item.added";
    const lowered = { actions: ["U"] as const, class: "minor" as const, key };
    const judged = judge(both, { itemOverrides: [lowered] });
    expect(judged.items.find((one) => one.key === key)).toMatchObject({ actions: ["U"], class: "minor" });
    expect(judged).toMatchObject({ actions: ["U", "N", "C", "ST"], class: "material" });
  });

  test("never puts a row with a floor below notify", () => {
    const key = keyOf(wider, "purpose.added");
    expect(judge(wider, { itemOverrides: [{ class: "minor", key }] }).class).toBe("notify");
    expect(judge(wider, { rowOverrides: [{ class: "none", row: 24 }] }).class).toBe("notify");
    const required = { dataItems: [item("android-id", "android", false)] };
    expect(
      classify(listOf({ ...stat, ...required }), listOf(stat), {
        ...china,
        rowOverrides: [{ class: "minor", row: 20 }],
      }).class,
    ).toBe("minor");
  });

  test("holds a floor for exactly the rows that have one", () => {
    const floored = [...table, ...laterTable].filter((rule) => rule.hasFloor).map((rule) => rule.row);
    expect(floored.sort((a, b) => a - b)).toEqual([10, 15, 18, 24, 26, 27, 28, 30, 35]);
  });
});
