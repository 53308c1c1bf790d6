import { type Content, Platform } from "@pilu/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyContent, composed } from "../diff/testing.ts";
import { onPlatform } from "../document/on-platform.ts";
import { classify } from "./classify.ts";
import { consentAsked, consentAskedIn, consentKey } from "./consent-asked.ts";
import { consents } from "./consents.ts";
import type { Judge } from "./judge.ts";
import { china, item, keyOf, listOf, stat } from "./testing/one-sdk.ts";
import type { ScenarioEntry } from "./testing/scenario.ts";

const ads: ScenarioEntry = {
  ...stat,
  sdk: "oak-ads",
  name: "Oak Ads",
  vendor: { id: "oak", name: "Oak Ltd.", country: "CN", contact: "privacy@oak.example" },
  role: "independent",
  purposes: ["ad-attribution"],
  dataItems: [item("oaid"), item("imei"), item("idfa", "ios")],
};
const ask = (before: Content, after: Content, more: Partial<Judge> = {}) =>
  consents(consentAsked(before, after, { ...china, ...more }), { after, before });
const asked = (before: Content, after: Content, more: Partial<Judge> = {}) =>
  ask(before, after, more).map(({ kind, recipient, items, purposes }) => [
    kind,
    recipient.sdk?.id,
    items.map((one) => `${one.type} ${one.platforms}`),
    purposes.map((one) => one.id),
  ]);

test("a new recipient is asked about in one question that names every item and purpose", () => {
  const [only, ...rest] = ask(listOf(stat), listOf(stat, ads));
  expect(rest).toEqual([]);
  expect(only).toMatchObject({
    kind: "S",
    recipient: { id: "oak", role: "independent", sdk: { id: "oak-ads", names: { en: "Oak Ads" } } },
    country: "CN",
  });
  expect(only?.items.map((one) => [one.type, one.platforms])).toEqual([
    ["imei", ["android"]],
    ["oaid", ["android"]],
    ["idfa", ["ios"]],
  ]);
  for (const one of only?.items ?? []) expect(only?.text.en).toContain(one.names.en);
  expect(only?.text.en).toMatch(
    /^Do you separately agree that Oak Ltd\. \(Oak Ads\) handles .* You may refuse\.$/,
  );
  expect(only?.text["zh-CN"]).toMatch(/^您是否单独同意Oak Ltd\.（“Oak Ads”）处理.*您可以拒绝。$/);
});

test("of an SDK that stays only what it gained is asked", () => {
  const more = { ...stat, dataItems: [...stat.dataItems, item("oaid"), item("idfv", "ios")] };
  expect(asked(listOf(stat), listOf(more))).toEqual([
    ["C", "kite-stat", ["oaid android", "idfv ios"], ["analytics"]],
  ]);
});

test("for one item separate consent stands in place of consent; other items keep theirs", () => {
  const more = { ...stat, dataItems: [...stat.dataItems, item("oaid"), item("location-precise")] };
  const kinds = asked(listOf(stat), listOf(more)).map(([kind, , items]) => [kind, items]);
  expect(kinds).toEqual([
    ["C", ["oaid android"]],
    ["S", ["location-precise android"]],
  ]);
});

test("what is taken away, and what another law does not ask, asks nothing", () => {
  expect(asked(listOf(stat, ads), listOf(stat))).toEqual([]);
  expect(asked(listOf(stat), listOf(stat, ads), { region: "US" })).toEqual([]);
  expect(asked(listOf(stat), listOf({ ...stat, retentionDays: 3 }))).toEqual([]);
});

test("a guardian is asked beside", () => {
  const kinds = asked(listOf(stat), listOf(stat, ads), { isForChildren: true }).map(([kind]) => kind);
  expect(kinds).toEqual(["S", "G"]);
});

describe("a reviewer's judgement", () => {
  const change = { dataItems: [...stat.dataItems, item("oaid")] };
  const key = keyOf(change, "item.added");
  test("may ask where the table does not", () => {
    const shorter = { retentionDays: 3 };
    const raised = { key: keyOf(shorter, "entry.retention"), class: "material", actions: ["C"] } as const;
    expect(asked(listOf(stat), listOf({ ...stat, ...shorter }), { itemOverrides: [raised] })).toEqual([
      ["C", "kite-stat", ["android-id android"], ["analytics"]],
    ]);
  });
  test("may take a question back", () => {
    const lowered = { key, class: "notify", actions: ["N"] } as const;
    expect(asked(listOf(stat), listOf({ ...stat, ...change }), { itemOverrides: [lowered] })).toEqual([]);
  });
});

test("the same question has the same key, another company or purpose another", () => {
  const keys = (one: ScenarioEntry) => consentAsked(listOf(stat), listOf(stat, one), china).map(consentKey);
  expect(keys({ ...ads, wording: { "zh-CN": "改", en: "reworded" } })).toEqual(keys(ads));
  const elsewhere = { ...ads, vendor: { ...ads.vendor, id: "elm", name: "Elm Ltd." } };
  expect(keys(elsewhere).filter((key) => keys(ads).includes(key))).toEqual([]);
  expect(new Set(keys({ ...ads, purposes: [...ads.purposes, "analytics"] })).size).toBe(6);
});

test("for any two lists something is asked exactly if the judgement says so, and each question is whole", () => {
  const regions = ["CN", "EU", "US"] as const;
  fc.assert(
    fc.property(anyContent, anyContent, fc.boolean(), (a, b, isForChildren) => {
      const [before, after] = [composed(a), composed(b)];
      for (const region of regions) {
        const all = consentAsked(before, after, { isForChildren, region });
        const judged = classify(before, after, { isForChildren, region });
        if (!judged.reconsent) expect(all).toEqual([]);
        else expect(all.length).toBeGreaterThan(0);
        expect(new Set(all.map(consentKey)).size).toBe(all.length);
      }
      const together = consentAskedIn(regions, before, after, { isForChildren });
      for (const one of consents(together, { after, before })) {
        for (const text of Object.values(one.text)) expect(text).not.toMatch(/[{}]|undefined/);
        for (const { names } of one.items) expect(one.text.en).toContain(names.en);
      }
    }),
    { numRuns: 25 },
  );
});

describe("for one platform", () => {
  const on = (platform: string, list: Content) => onPlatform(list, Platform.parse(platform));
  test("only its items are asked, and what differs on another is no difference", () => {
    const [before, after] = [listOf(stat), listOf(stat, ads)];
    const ios = ask(on("ios", before), on("ios", after));
    expect(ios.map((one) => one.items.map(({ type }) => type))).toEqual([["idfa"]]);
    const more = listOf({ ...stat, dataItems: [...stat.dataItems, item("oaid")] });
    expect(classify(on("ios", before), on("ios", more), china).class).toBe("none");
    expect(classify(on("android", before), on("android", more), china).class).toBe("material");
  });
});
