import type { Json } from "@pilu/schema";
import { expect, test } from "vitest";
import { blankSdk } from "../sdk/blank-sdk.ts";
import { rowOf } from "./row.ts";

const filledIn = {
  ...blankSdk("kite", "Kite Push"),
  function: "push",
  platforms: ["android"],
  purposes: ["push-delivery"],
  data: { kind: "none" },
};
const told = (sdk: Json) => rowOf({ sdk, vendor: null, integration: null });

test("a row is there from the first name on, with what only an app can say left out", () => {
  const row = told(blankSdk("kite", "Kite Push"));
  const texts = row?.en.map((line) => line.text) ?? [];
  expect(texts.some((text) => text.includes("Kite Push"))).toBe(true);
  expect(row?.["zh-CN"].length).toBe(row?.en.length);
});

test("what is filled in is told, in both languages, and what is open is not", () => {
  const fields = (sdk: Json) => told(sdk)?.en.length ?? 0;
  expect(fields(filledIn)).toBeGreaterThan(fields(blankSdk("kite", "Kite Push")));
});
