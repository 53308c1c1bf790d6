import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { expect, test } from "vitest";
import { appleLabel } from "./store-labels.ts";

test("Apple's identifiers are shown as the words of App Store Connect", () => {
  expect(appleLabel("NSPrivacyCollectedDataTypePreciseLocation")).toBe("Precise Location");
  expect(appleLabel("NSPrivacyCollectedDataTypeDeviceID")).toBe("Device ID");
});

test("no label of Apple's list keeps its prefix", () => {
  for (const id of currentTaxonomy.apple.dataTypes) expect(appleLabel(id)).not.toContain("NSPrivacy");
});
