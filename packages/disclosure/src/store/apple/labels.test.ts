import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { expect, test } from "vitest";
import { privacyLabels } from "./labels.ts";

const label = (type: string, purposes: readonly string[]) =>
  privacyLabels({ collected: [{ type, purposes, linked: true, tracking: false, sdks: [] }] });

// What the App Store asks of devices that look around; fastlane does not list them.
const later = ["EnvironmentScanning", "Hands", "Head"].map((rest) => `NSPrivacyCollectedDataType${rest}`);

test.each(currentTaxonomy.apple.dataTypes)(
  "%s has a category of its own, or is told to have none",
  (type) => {
    const { labels, unnamed } = label(type, currentTaxonomy.apple.purposes);
    if (later.includes(type)) expect([labels, unnamed]).toEqual([[], [type]]);
    else expect(labels[0]?.purposes.length).toBe(currentTaxonomy.apple.purposes.length);
  },
);

test("no two types share a category", () => {
  const all = currentTaxonomy.apple.dataTypes.flatMap((type) => label(type, []).labels);
  expect(new Set(all.map(({ category }) => category)).size).toBe(all.length);
});
