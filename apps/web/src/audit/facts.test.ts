import { expect, test } from "vitest";
import { factsOf } from "./facts.ts";
import { isIn, isKnownKind } from "./kinds.ts";

test("an act's and an approval's body are read for what a line tells", () => {
  expect(
    factsOf('{"facts":{"email":"li@example.com","roles":["legal"]},"kind":"person-invited"}'),
  ).toMatchObject({ email: "li@example.com", roles: ["legal"], title: null });
  expect(factsOf('{"edits":[{},{}],"reason":null,"title":"Add JPush"}')).toMatchObject({
    title: "Add JPush",
    reason: null,
    edits: 2,
  });
});

test("a body that is taken out or broken says nothing and breaks nothing", () => {
  for (const body of ["", "null", "[]", '{"facts":7}', "<b>"]) expect(factsOf(body).title).toBeNull();
});

test("an unknown kind belongs to no group but to all", () => {
  expect(isKnownKind("change-approved")).toBe(true);
  expect(isKnownKind("planet-moved")).toBe(false);
  expect(isIn("", "planet-moved")).toBe(true);
  expect(isIn("people", "token-issued")).toBe(false);
});
