import { expect, test } from "vitest";
import { openSession } from "../session.ts";
import type { Drifted } from "./checked.ts";
import { tellers } from "./formats.ts";

const session = openSession({ PILU_LANG: "en" });
const checked = { schema: "pilu.check/1", app: "trails", seq: 1, packages: 2, sdks: 1 } as const;
const none = { undeclared: [], stale: [], unknown: [], versions: [] };
const table = (drifted: readonly Drifted[], known: number) =>
  tellers.table({ checked: { ...checked, ...none }, drifted, known, session }).split("\n");

test("what a baseline knows is not told as if build and declarations agreed", () => {
  const unknown: Drifted = {
    rule: "unknown",
    key: "unknown pkg:npm/a",
    facts: { package: "pkg:npm/a" },
    input: null,
    isError: false,
  };
  expect(table([], 0).slice(1)).toEqual(["Build and declarations agree."]);
  expect(table([], 9).slice(1)).toEqual(["Differences that the baseline knows: 9."]);
  expect(table([unknown], 9)).toHaveLength(3);
});
