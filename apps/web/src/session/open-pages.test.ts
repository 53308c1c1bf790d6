import { expect, test } from "vitest";
import { isOpenPage, placeAfter } from "./open-pages.ts";

test("one comes back to the very place, with its filters", () => {
  expect(placeAfter("/sdks?q=极光&fn=push#data")).toBe("/sdks?q=%E6%9E%81%E5%85%89&fn=push#data");
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "javascript:alert(1)",
  "",
  null,
])("%s leads nowhere but home", (to) => expect(placeAfter(to)).toBe("/"));

test("the sign-in never leads back to itself", () => {
  expect(placeAfter("/sign-in?to=/apps")).toBe("/");
  expect(isOpenPage("/sign-in")).toBe(true);
  expect(isOpenPage("/sign-in-please")).toBe(false);
});
