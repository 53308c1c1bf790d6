import type { Edit } from "@pilu/schema";
import { expect, test } from "vitest";
import { namesOf } from "./edit-names.ts";

const sdk = (id: string): Edit => ({ kind: "sdk", id, base: null, nature: { kind: "new" }, proposed: {} });
const none = { keys: [], names: [], next: 0 };

test("an edit keeps its name while another is left out and comes back", () => {
  const three = namesOf([sdk("a"), sdk("b"), sdk("c")], none);
  const two = namesOf([sdk("b"), sdk("c")], three);
  expect(two.names).toEqual(three.names.slice(1));
  const again = namesOf([sdk("a"), sdk("b"), sdk("c")], two);
  expect(again.names.slice(1)).toEqual(two.names);
  expect(new Set([...three.names, ...again.names]).size).toBe(4);
});

test("an edit keeps its name while its id follows what is typed", () => {
  const begun = namesOf([sdk("new-1"), sdk("b")], none);
  expect(namesOf([sdk("owl"), sdk("b")], begun).names).toEqual(begun.names);
});
