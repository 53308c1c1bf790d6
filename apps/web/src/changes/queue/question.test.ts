import { expect, test } from "vitest";
import { nothingAsked, queueQuestion } from "./question.ts";

const { q: _, ...nothing } = nothingAsked;
const asked = (address: Partial<typeof nothing>, text = "", me: string | undefined = "anna") =>
  queueQuestion({ ...nothing, ...address }, { text, me });

test("an address that asks for nothing shows what is still open", () => {
  expect(asked({})).toEqual({ states: ["in-review", "changes-requested", "draft"] });
  expect(asked({ state: "no such state" })).toEqual(asked({}));
});

test("one state, or all of them", () => {
  expect(asked({ state: "approved" })).toEqual({ states: ["approved"] });
  expect(asked({ state: "all" })).toEqual({});
});

test("one's own, once it is known who is asking", () => {
  expect(asked({ by: "me", state: "all" })).toEqual({ author: "anna" });
  expect(queueQuestion({ ...nothing, by: "me", state: "all" }, { text: " ", me: undefined })).toEqual({});
});

test("class, app, kind, author, age and order, as far as they are known", () => {
  const of = { state: "all", class: "material", app: "atlas", kind: "sdk", idle: "7", order: "oldest" };
  expect(asked(of)).toEqual({ class: "material", app: "atlas", kind: "sdk", idleDays: 7, order: "oldest" });
  expect(asked({ state: "all", class: "heavy", kind: "planet", idle: "8", order: "newest" })).toEqual({});
  expect(asked({ state: "all", by: "me", author: "bo" })).toEqual({ author: "bo" });
});

test("text is trimmed, and an entity is named by kind and id", () => {
  expect(asked({ state: "all", touches: "integration:weather/push" }, " push ")).toEqual({
    text: "push",
    touches: { kind: "integration", id: "weather/push" },
  });
  expect(asked({ state: "all", touches: "planet:mars" })).toEqual({});
});
