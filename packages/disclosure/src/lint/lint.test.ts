import {
  type Finding,
  Finding as FindingSchema,
  findingCodes,
  findingIds,
  findingReasons,
} from "@pilu/schema";
import { findingMessage } from "@pilu/schema/messages";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lint } from "./lint.ts";
import { rules } from "./rules/rules.ts";
import { both, changed, cleanInput, idsIn, idsOf, item, pushId } from "./testing.ts";

// Faults of many kinds at once, none of which hides another.
const faulty = changed({
  app: { audience: "under-14", names: { en: "Weather" } },
  vendors: { lantern: { contact: null }, harbour: { names: { en: "Harbour" } } },
  sdks: {
    "harbour-push": {
      function: "advertising",
      purposeText: both("提升体验", "improve services"),
      retention: null,
    },
  },
  integrations: {
    "harbour-push": { trigger: "at-start", crossBorder: null, evidence: [], soldOrShared: "not-stated" },
    "lantern-map": { sensitive: null },
  },
  outside: {
    startsEarly: [pushId],
    decision: { material: true, legalApproved: false, consentDecided: false },
  },
});

function shuffled<T>(rows: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...rows], { minLength: rows.length });
}

test("an app that says all there is to say has no finding", () => {
  expect(lint(cleanInput)).toEqual([]);
});

test("the table has every code once, in order, and each stands on a source", () => {
  expect(rules.map((rule) => rule.code)).toEqual(findingCodes);
  expect(findingCodes).toHaveLength(28);
  for (const { code, sources, reasons } of rules) {
    expect([code, sources.length]).not.toEqual([code, 0]);
    expect([code, Object.keys(reasons).sort()]).toEqual([code, [...findingReasons[code]].sort()]);
    for (const weights of Object.values(reasons)) expect(Object.keys(weights).length).toBeGreaterThan(0);
  }
  expect(findingIds.length).toBeGreaterThan(60);
});

test("only what a decision can settle blocks, and what stops a submission is an error at most", () => {
  for (const { code, stops, reasons } of rules) {
    const levels = new Set(Object.values(reasons).flatMap((weights) => Object.values(weights)));
    expect([code, levels.has("block")]).toEqual([code, stops === "approval"]);
  }
});

test("the same registry in any order gives the same findings", () => {
  const expected = lint(faulty);
  expect(new Set(expected.map((one) => one.code)).size).toBeGreaterThanOrEqual(9);
  fc.assert(
    fc.property(
      shuffled(faulty.integrations),
      shuffled(faulty.sdks),
      shuffled(faulty.vendors),
      shuffled(faulty.app.regions),
      (integrations, sdks, vendors, regions) => {
        const app = { ...faulty.app, regions };
        expect(lint({ ...faulty, app, integrations, sdks, vendors })).toEqual(expected);
      },
    ),
  );
});

test("judging SDK by SDK finds what judging all at once finds", () => {
  const idfa = both("Tracking", "Tracking");
  const withIdfa = changed(
    {
      sdks: {
        "harbour-push": { data: { kind: "items", items: [item("idfa", { platforms: ["ios"] })] } },
        "lantern-map": {
          permissions: [
            {
              name: "NSUserTrackingUsageDescription",
              platform: "ios",
              demand: "optional",
              purpose: idfa,
              askedWhen: null,
            },
          ],
        },
      },
    },
    faulty,
  );
  for (const input of [faulty, withIdfa]) {
    const apart = input.sdks.flatMap((sdk) => lint({ ...input, about: [sdk.id] }));
    const together = lint(input).map((one) => one.key);
    expect([...new Set(apart.map((one) => one.key))].sort()).toEqual([...together].sort());
  }
  expect(idsIn(lint({ ...faulty, about: [] })).sort()).toEqual([
    "L003.app-text-missing",
    "L021.approval-missing",
    "L021.consent-undecided",
  ]);
});

test("findings pass their schema, have keys of their own and come weightiest first", () => {
  const found = lint(faulty);
  for (const finding of found) expect(FindingSchema.parse(finding)).toEqual(finding);
  expect(new Set(found.map((one) => one.key)).size).toBe(found.length);
  const order = found.map((one) => ["block", "error", "warning", "info"].indexOf(one.severity));
  expect(order).toEqual([...order].sort());
});

test("judging changes nothing that is judged", () => {
  const before = JSON.stringify(faulty);
  lint(faulty);
  expect(JSON.stringify(faulty)).toBe(before);
});

test("a message names the thing, the fault and the mend, in both languages", () => {
  const [finding] = lint(changed({ sdks: { "harbour-push": { names: { en: "Harbour Push" } } } }));
  const say = (one: Finding | undefined, locale: "zh-CN" | "en") =>
    one === undefined ? "" : findingMessage(one, locale);
  expect(say(finding, "en")).toBe(
    "Harbour Push: its name is missing in simplified Chinese; write it in that language too.",
  );
  expect(say(finding, "zh-CN")).toBe("Harbour Push：缺少简体中文名称，请补充。");
  const [notice] = lint(changed({ integrations: { "lantern-map": { sensitive: null } } }));
  expect(say(notice, "zh-CN")).toBe(
    "灯笼地图 SDK：处理敏感个人信息（精确位置）但未作告知，请填写必要性、对用户的影响以及单独同意的位置。",
  );
  for (const one of lint(faulty)) {
    expect(say(one, "en")).toMatch(/^[^?{}]+; [^?{}]+\.$/);
    expect(say(one, "zh-CN")).toMatch(/^[^?{}]+：[^?{}]+。$/);
  }
});

test("an integration that refers to nothing, and one that is retired, is not judged", () => {
  expect(lint({ ...faulty, sdks: [], outside: {} }).map((one) => one.place.kind)).toEqual(["app"]);
  const retired = { status: "retired", crossBorder: null, evidence: [] };
  expect(idsOf({ integrations: { "harbour-push": retired } })).toEqual([]);
});

test("a retired app is judged no more", () => {
  expect(lint(changed({ app: { status: "retired", retiredOn: "2026-01-01" } }, faulty))).toEqual([]);
});
