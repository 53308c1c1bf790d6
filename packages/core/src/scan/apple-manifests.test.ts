import type { PrivacyManifest, Scan } from "@pilu/schema";
import { expect, test } from "vitest";
import { appleManifestsIn } from "./apple-manifests.ts";

const manifest = (types: readonly string[], said: Partial<PrivacyManifest> = {}): PrivacyManifest => ({
  tracking: false,
  trackingDomains: [],
  collected: types.map((type) => ({ type, linked: null, tracking: null, purposes: [] })),
  apis: [],
  ...said,
});
const sdk = (id: string, ...purls: string[]): Scan["sdks"][number] => ({
  id,
  name: id,
  vendor: "v",
  via: purls.map((purl) => ({ purl, version: null, input: "Podfile.lock", direct: null })),
  dataTypes: [],
});
const file = (path: string, privacyManifest: PrivacyManifest): Scan["inputs"][number] => ({
  path,
  kind: "PrivacyInfo.xcprivacy",
  packages: 0,
  privacyManifest,
});

test("a manifest is of the SDK whose package a folder above it is called by; that of the app is of none", () => {
  const found = appleManifestsIn({
    sdks: [sdk("jpush", "pkg:cocoapods/JPush@5.2.0", "pkg:cocoapods/JCore@4.0.0")],
    inputs: [
      file("ios/Pods/JPush/jpush.xcframework/PrivacyInfo.xcprivacy", manifest(["NSDeviceID"])),
      file("ios/Pods/JCore/PrivacyInfo.xcprivacy", manifest(["NSOther"], { tracking: true })),
      file("ios/Runner/PrivacyInfo.xcprivacy", manifest(["NSName"])),
      file("PrivacyInfo.xcprivacy", manifest(["NSName"])),
    ],
  });
  expect(found).toEqual([
    {
      sdk: "jpush",
      signed: true,
      manifest: { tracking: true, trackingDomains: [], collectedTypes: ["NSDeviceID", "NSOther"] },
    },
  ]);
});
