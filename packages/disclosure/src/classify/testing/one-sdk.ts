// For tests of judgements: a list of one SDK, and what an edit of it means.
import type { Content } from "@pilu/schema";
import { diff } from "../../diff/diff.ts";
import { classify } from "../classify.ts";
import type { Judge } from "../judge.ts";
import { contentOf, type ScenarioEntry } from "./scenario.ts";

export const stat: ScenarioEntry = {
  sdk: "kite-stat",
  name: "Kite Stat",
  vendor: { id: "kite", name: "Kite Ltd.", country: "CN", contact: "privacy@kite.example" },
  role: "processor",
  purposes: ["analytics"],
  dataItems: [{ type: "android-id", platforms: ["android"], required: true }],
  methods: ["sdk-local"],
  treatment: "encrypted-transfer",
  trigger: "after-consent",
  permissions: [],
  retentionDays: 30,
  optOut: null,
  policyUrl: "https://kite.example/privacy",
  wording: { "zh-CN": "用于统计。", en: "Used for statistics." },
};
export const listOf = (...entries: ScenarioEntry[]): Content =>
  contentOf({ controller: { id: "heron", name: "Heron" }, entries }, { children: false, region: "CN" });
export const item = (type: string, platform = "android", required = true) => ({
  type,
  platforms: [platform],
  required,
});

export const china: Judge = { isForChildren: false, region: "CN" };
export const judge = (change: Partial<ScenarioEntry>, more: Partial<Judge> = {}) =>
  classify(listOf(stat), listOf({ ...stat, ...change }), { ...china, ...more });
export const keyOf = (change: Partial<ScenarioEntry>, kind: string) =>
  diff(listOf(stat), listOf({ ...stat, ...change })).find((one) => one.kind === kind)?.key ?? "";
