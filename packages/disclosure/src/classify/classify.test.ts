import { type Content, canonical } from "@pilu/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diff } from "../diff/diff.ts";
import { anyContent, composed, reversed } from "../diff/testing.ts";
import { classify } from "./classify.ts";
import { classifyAll } from "./classify-all.ts";
import type { Judge } from "./judge.ts";
import { asksAgain } from "./judgement.ts";
import { china, item, judge, keyOf, listOf, stat } from "./testing/one-sdk.ts";

// Contents are large: enough of them, in the time a busy machine has.
const runs = { numRuns: 60 };

const judges = fc.record({
  isForChildren: fc.boolean(),
  region: fc.constantFrom("CN", "EU", "US"),
}) as fc.Arbitrary<Judge>;

describe("for any two lists", () => {
  test("the class is none exactly if they are equal", () => {
    fc.assert(
      fc.property(anyContent, anyContent, judges, (a, b, by) => {
        const [before, after] = [composed(a), composed(b)];
        expect(classify(before, after, by).class === "none").toBe(canonical(before) === canonical(after));
        expect(classify(before, structuredClone(before), by)).toMatchObject({
          actions: [],
          blockUntil: [],
          class: "none",
          rows: [],
        });
      }),
      runs,
    );
  });

  test("the order of anything means nothing", () => {
    fc.assert(
      fc.property(anyContent, anyContent, judges, (a, b, by) => {
        const judged = classify(composed(a), composed(b), by);
        expect(classify(composed(reversed(a)), composed(reversed(b)), by)).toEqual(judged);
      }),
      runs,
    );
  });

  test("every difference is judged, the whole is the union of its items, and separate consent is assessed", () => {
    fc.assert(
      fc.property(anyContent, anyContent, judges, (a, b, by) => {
        const [before, after] = [composed(a), composed(b)];
        const judged = classify(before, after, by);
        expect(new Set(judged.items.map((one) => one.key))).toEqual(
          new Set(diff(before, after).map((one) => one.key)),
        );
        expect(new Set(judged.items.flatMap((one) => [...one.rows]))).toEqual(new Set(judged.rows));
        expect(judged.reconsent).toBe(asksAgain(judged.actions));
        if (judged.actions.includes("S")) expect(judged.actions).toContain("P");
        if (judged.actions.includes("E")) expect(judged.actions).toEqual(["E"]);
        if (by.region === "US")
          expect(judged.actions.filter((one) => one === "C" || one === "S")).toEqual([]);
      }),
      runs,
    );
  });

  test("regions together ask all that each of them asks", () => {
    fc.assert(
      fc.property(anyContent, anyContent, (a, b) => {
        const after: Content = { ...composed(b), app: { ...b.app, regions: ["CN", "EU", "US"] } };
        const joint = classifyAll(composed(a), after);
        for (const one of Object.values(joint.byRegion)) {
          expect(joint.rows).toEqual(expect.arrayContaining([...one.rows]));
          expect(joint.blockUntil).toEqual(expect.arrayContaining([...one.blockUntil]));
          expect(joint.actions).toEqual(
            expect.arrayContaining(one.actions.filter((action) => action !== "E")),
          );
        }
      }),
      runs,
    );
  });
});

test("a first version is judged as a list of new entries", () => {
  const judged = classify(null, listOf(stat), china);
  expect(judged).toMatchObject({ class: "material", rows: [14, 17] });
  expect(judged.items.find((one) => one.key.endsWith("entry.added"))?.rows).toEqual([14, 17]);
});

test("differences are judged one by one", () => {
  const judged = judge({ dataItems: [item("android-id"), item("os-version")], retentionDays: 7 });
  const rows = Object.fromEntries(
    judged.items.filter((one) => one.rows.length > 0).map((one) => [one.key, [one.rows, one.actions]]),
  );
  expect(rows).toEqual({
    "/entries/case~1kite-stat/data/items/os-version|android item.added": [[17], ["U", "N", "C", "ST"]],
    "/entries/case~1kite-stat/retention entry.retention": [[33], ["U"]],
  });
});

test("findings from outside stand beside what the lists tell, as they are given", () => {
  const findings = [{ actions: ["N", "L"], class: "material", entry: null, row: 40 }] as const;
  const judged = judge({ retentionDays: 7 }, { findings });
  expect(judged).toMatchObject({ actions: ["U", "N", "L"], class: "material", rows: [33, 40] });
  expect(classify(listOf(stat), listOf(stat), { ...china, findings }).rows).toEqual([40]);
});

test("a correction needs a legal opinion", () => {
  const more = { dataItems: [item("android-id"), item("os-version")] };
  expect(judge(more, { corrections: [keyOf(more, "item.added")] }).blockUntil).toEqual(["legal-opinion"]);
});

test("texts that the list itself now holds are no longer outstanding", () => {
  const before = listOf(stat);
  const after = listOf({ ...stat, dataItems: [item("android-id"), item("sms")] });
  const entry = after.groups[0]?.entries[0];
  if (entry === undefined) throw new Error("the list has an entry");
  expect(classify(before, after, china).blockUntil).toContain("necessity-impact-text");
  const text = { en: "Because." };
  entry.sensitive = { impact: text, necessity: text, separateConsent: text };
  expect(classify(before, after, china).blockUntil).not.toContain("necessity-impact-text");
});

test("the page around the list is one part: it is the governing text, or the translation alone", () => {
  const [before, after] = [listOf(stat), listOf(stat)];
  after.preamble = { ...before.preamble, en: "Our list." };
  expect(classify(before, after, china).rows).toEqual([2]);
  expect(classify(before, after, { ...china, region: "EU" }).rows).toEqual([1]);
  after.settings.noticeDays = 30;
  expect(classify(before, after, china)).toMatchObject({ actions: ["E"], rows: [1] });
});
