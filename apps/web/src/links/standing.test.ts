import { expect, test } from "vitest";
import type { LinkRow } from "../api/answers.ts";
import { linksIn, stateOf } from "./standing.ts";

type Found = NonNullable<LinkRow["found"]>;
const row = (url: string, found: Partial<Found> | null): LinkRow => ({
  url,
  sdks: ["jpush"],
  names: { jpush: { "zh-CN": "极光推送", en: "JPush" } },
  found:
    found === null
      ? null
      : {
          checkedAt: 1,
          end: url,
          status: 200,
          failure: null,
          failing: 0,
          hash: "h",
          reviewed: null,
          state: "reachable",
          changed: false,
          ...found,
        },
});
const rows = [
  row("https://a.example/1", {}),
  row("https://a.example/2", { changed: true }),
  row("https://a.example/3", { state: "unreachable", failing: 2 }),
  row("https://a.example/4", { failing: 1 }),
  row("https://a.example/5", { state: "home-page" }),
  row("https://a.example/6", null),
];

test("each link is in one state", () => {
  expect(rows.map(stateOf)).toEqual(["fine", "changed", "dead", "failing", "home-page", "unseen"]);
});

test("without a filter those are shown that need somebody; text finds an address or an SDK", () => {
  const ends = (given: Parameters<typeof linksIn>[1]) => linksIn(rows, given).map(({ url }) => url.slice(-1));
  expect(ends({ state: "", text: "" })).toEqual(["2", "3", "5"]);
  expect(ends({ state: "all", text: "/4" })).toEqual(["4"]);
  expect(ends({ state: "all", text: "极光" })).toHaveLength(6);
});
