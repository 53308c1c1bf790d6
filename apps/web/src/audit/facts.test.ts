import { expect, test } from "vitest";
import { factsOf } from "./facts.ts";
import { isKnownKind, kindsOf } from "./kinds.ts";

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

test("whose link let somebody in is told, and Pilu's own is nobody's", () => {
  const body = (invitedBy: string) => JSON.stringify({ facts: { invitedBy }, kind: "person-returned" });
  expect(factsOf(body("gu-admin")).invitedBy).toBe("gu-admin");
  expect(factsOf(body("system")).invitedBy).toBeNull();
});

test("a body that is taken out or broken says nothing and breaks nothing", () => {
  for (const body of ["", "null", "[]", '{"facts":7}', "<b>"]) expect(factsOf(body).title).toBeNull();
});

test("a group of the address asks for its kinds, and no group for all", () => {
  expect(isKnownKind("change-approved")).toBe(true);
  expect(isKnownKind("planet-moved")).toBe(false);
  expect(kindsOf("tokens")).toEqual(["token-issued", "token-revoked"]);
  expect([kindsOf(""), kindsOf("planets")]).toEqual([undefined, undefined]);
});
