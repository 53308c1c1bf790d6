import type { ItemJudgement } from "@pilu/disclosure";
import { expect, test } from "vitest";
import { needsOf } from "./needs.ts";

const item = (key: string, given: Partial<ItemJudgement> = {}): ItemJudgement => ({
  actions: [],
  class: "material",
  key,
  proofs: [],
  rows: [],
  ...given,
});

test("a proof is needed of the SDK whose difference asks for it, by an action or beside it", () => {
  const items = [
    item("/entries/weather~1push/trigger entry.trigger", { actions: ["P"], proofs: ["consent-gate"] }),
    item("/entries/weather~1ads/trigger entry.trigger", { proofs: ["consent-gate"] }),
  ];
  expect(needsOf({ blockUntil: ["pia", "consent-gate"], items })).toEqual([
    { kind: "pia", sdk: "push" },
    { kind: "consent-gate", sdk: "push" },
    { kind: "consent-gate", sdk: "ads" },
  ]);
});

test("what no single difference asks for is the app's own, and an answer is no proof", () => {
  expect(needsOf({ blockUntil: ["switch-path", "answer:same-policy"], items: [] })).toEqual([
    { kind: "switch-path", sdk: null },
  ]);
});
