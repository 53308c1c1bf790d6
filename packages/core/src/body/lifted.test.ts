import { expect, test } from "vitest";
import { lifted } from "./lifted.ts";

const lifts = [
  (older: unknown) => ({ ...(older as object), second: "added in 2" }),
  (older: unknown) => ({ ...(older as object), third: "added in 3" }),
];
const from = (schema: unknown) => lifted({ first: 1 }, { schema, name: "pilu.sdk", lifts });

test("a body is lifted by every step after the schema it was stored under", () => {
  expect(from("pilu.sdk/1")).toEqual({ first: 1, second: "added in 2", third: "added in 3" });
  expect(from("pilu.sdk/2")).toEqual({ first: 1, third: "added in 3" });
  expect(from("pilu.sdk/3")).toEqual({ first: 1 });
});

test.each(["pilu.sdk/4", "pilu.sdk/0", "pilu.app/1", "", undefined, null])(
  "%j is no schema that can be lifted",
  (schema) => {
    expect(from(schema)).toBeUndefined();
  },
);

test("the stored value stays as it was", () => {
  const stored = Object.freeze({ first: 1 });
  lifted(stored, { schema: "pilu.sdk/1", name: "pilu.sdk", lifts });
  expect(stored).toEqual({ first: 1 });
});
