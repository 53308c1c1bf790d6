import type { Policy } from "@pilu/schema";
import { expect, test } from "vitest";
import { richContent } from "../golden/documents.ts";
import { unmentioned } from "./unmentioned.ts";

const mention = (dataType: string): Policy["mentions"][number] => ({
  dataType,
  count: 1,
  terms: ["a word"],
  first: { line: 1, column: 1 },
});
const content = richContent();
const collected = new Set(
  content.groups
    .flatMap((group) => group.entries)
    .flatMap(({ data }) => (data.kind === "items" ? data.items.map((item) => item.type as string) : [])),
);

test("a policy that says nothing misses everything that the list names, each with a sentence", () => {
  const missing = unmentioned(content, { mentions: [], locale: "en" });
  expect(new Set(missing.map((one) => one.dataType))).toEqual(collected);
  for (const { sdks, sentence } of missing) {
    expect(sdks.length).toBeGreaterThan(0);
    expect(sentence).not.toMatch(/undefined|\{|\}/);
  }
});

test("what is mentioned is not missing, and nothing else is taken for it", () => {
  const missing = unmentioned(content, { mentions: [mention("location-precise")], locale: "en" });
  expect(new Set(missing.map((one) => one.dataType))).toEqual(
    new Set([...collected].filter((type) => type !== "location-precise")),
  );
});

test("the sentence names data, SDK, company and purpose in the policy's language", () => {
  const of = (locale: "en" | "zh-CN") =>
    unmentioned(content, { mentions: [], locale }).find((one) => one.dataType === "location-precise")
      ?.sentence;
  const [entry] = content.groups
    .flatMap((group) => group.entries)
    .filter(
      ({ data }) => data.kind === "items" && data.items.some((item) => item.type === "location-precise"),
    );
  for (const locale of ["en", "zh-CN"] as const) {
    const sentence = of(locale) ?? "";
    expect(sentence).toContain(content.labels["data-type"]?.["location-precise"]?.[locale]);
    expect(sentence).toContain(entry?.names[locale]);
    expect(sentence).toContain(entry?.vendor.names[locale]);
    expect(sentence).toContain(content.labels.purpose?.share?.[locale]);
  }
});
