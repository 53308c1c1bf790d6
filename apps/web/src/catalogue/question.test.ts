import { expect, test } from "vitest";
import { question } from "./question.ts";

const none = { fn: "", type: "", vendor: "", platform: "", sure: "" };

test("an address without parameters asks for every SDK", () => {
  expect(question("  ", none)).toEqual({});
});

test("every filter of the address reaches the registry under its own name", () => {
  expect(
    question(" 极光 ", { fn: "push", type: "imei", vendor: "v", platform: "ios", sure: "partly" }),
  ).toEqual({
    text: "极光",
    function: "push",
    dataType: "imei",
    vendor: "v",
    platform: "ios",
    confidence: "partly",
  });
});

test("a made-up level of certainty in an address is ignored, not an error", () => {
  expect(question("", { ...none, sure: "certain" })).toEqual({});
});
