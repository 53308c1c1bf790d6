import { expect, test } from "vitest";
import { findingQuestion } from "./question.ts";

const nothing = { app: "", kind: "", weight: "", code: "", answered: "" };

test("an address without filters asks for everything", () => {
  expect(findingQuestion(nothing)).toEqual({});
});

test("every filter of the address is asked for; a word that is none is ignored", () => {
  const all = { app: "trails", kind: "link", weight: "error", code: "L006", answered: "1" };
  expect(findingQuestion(all)).toEqual({
    app: "trails",
    kinds: ["link"],
    severities: ["error"],
    codes: ["L006"],
    isAnswered: true,
  });
  expect(findingQuestion({ ...nothing, kind: "x", weight: "heavy", code: "L999", answered: "no" })).toEqual(
    {},
  );
});
