import { describe, expect, test } from "vitest";
import { classify } from "./classify.ts";
import type { Judge } from "./judge.ts";
import { china, item, judge, listOf, stat } from "./testing/one-sdk.ts";

describe("an answer of section 6", () => {
  test("same-meaning: no other evidence makes up for a text that means something else", () => {
    const wording = { "zh-CN": "用于统计和推荐。", en: "Used for statistics." };
    const question = "same-meaning:case/kite-stat";
    expect(judge({ wording }).blockUntil).toEqual(["answer:same-meaning"]);
    expect(judge({ wording }, { answers: [{ asPresumed: true, question }] }).blockUntil).toEqual([]);
    const otherwise = judge({ wording }, { answers: [{ asPresumed: false, question }] });
    expect(otherwise.blockUntil).toEqual(["answer:same-meaning"]);
    expect(otherwise.questions.map(({ state }) => state)).toEqual(["returned"]);
  });

  test("same-policy: another policy opens row 4", () => {
    const answers = [{ asPresumed: false, question: "same-policy:case/kite-stat" }];
    const judged = judge({ policyUrl: "https://kite.example/new" }, { answers });
    expect(judged.opens).toEqual([{ entry: "case/kite-stat", row: 4 }]);
    expect(judged.blockUntil).toEqual([]);
  });

  test("succession: another party after all needs separate consent", () => {
    const before = listOf({ ...stat, role: "independent" });
    const after = listOf({ ...stat, role: "independent", vendor: { ...stat.vendor, id: "wren" } });
    const ask = (answers: Judge["answers"] = []) => classify(before, after, { ...china, answers });
    expect(ask().blockUntil).toContain("answer:succession");
    expect(ask([{ asPresumed: true, question: "succession:case/kite-stat" }]).actions).toEqual([
      "U",
      "N",
      "P",
      "K",
    ]);
    const other = ask([{ asPresumed: false, question: "succession:case/kite-stat" }]);
    expect(other.actions).toEqual(["U", "N", "S", "P", "K"]);
    expect(other.blockUntil).toEqual(["separate-consent-point", "pia", "contract"]);
  });

  test("sensitive-in-use: what reveals sensitive matters is row 18", () => {
    const dataItems = [item("android-id"), item("ssid")];
    const question = "sensitive-in-use:case/kite-stat:ssid|android";
    expect(judge({ dataItems }).rows).toEqual([17]);
    const settled = judge({ dataItems }, { answers: [{ asPresumed: true, question }] });
    expect([settled.rows, settled.blockUntil]).toEqual([[17], []]);
    const sensitive = judge({ dataItems }, { answers: [{ asPresumed: false, question }] });
    expect(sensitive.rows).toEqual([18]);
    expect(sensitive.questions.map(({ key, state }) => [key, state])).toEqual([[question, "settled"]]);
    expect(sensitive.blockUntil).toEqual(["separate-consent-point", "pia", "necessity-impact-text"]);
  });

  test("consent-text: a consent that named the identifiers is renewed", () => {
    const dataItems = [item("oaid")];
    expect(judge({ dataItems }).reconsent).toBe(false);
    const answers = [{ asPresumed: false, question: "consent-text:case/kite-stat" }];
    expect(judge({ dataItems }, { answers })).toMatchObject({
      actions: ["U", "N", "C", "ST"],
      blockUntil: [],
      reconsent: true,
    });
  });

  test("permission-types: what a permission yields counts as collected", () => {
    const permissions = ["android.permission.CAMERA"];
    const question = "permission-types:case/kite-stat:android.permission.CAMERA|android";
    expect(judge({ permissions }).rows).toEqual([34]);
    const judged = judge({ permissions }, { answers: [{ question, yields: ["face-image|android"] }] });
    expect(judged.rows).toEqual([18, 34]);
    expect(judged.blockUntil).not.toContain("answer:permission-types");
  });
});
