import { expect, test } from "vitest";
import { countIn, linkQuestion } from "./standing.ts";

const counts = { changed: 1, dead: 2, "login-wall": 3, "home-page": 4, failing: 5, unseen: 6, fine: 7 };

test("without a state those are asked for that need somebody, and `all` asks for every one", () => {
  expect(linkQuestion({ state: "", text: " " })).toEqual({ standing: "open" });
  expect(linkQuestion({ state: "no such state", text: "" })).toEqual({ standing: "open" });
  expect(linkQuestion({ state: "dead", text: " 极光 " })).toEqual({ standing: "dead", text: "极光" });
  expect(linkQuestion({ state: "all", text: "" })).toEqual({});
});

test("each state tells how many links it leaves", () => {
  expect(countIn(counts, "")).toBe(10);
  expect(countIn(counts, "all")).toBe(28);
  expect(countIn(counts, "unseen")).toBe(6);
});
