import fc from "fast-check";
import { expect, test } from "vitest";
import { binaryPlist } from "./plist-binary.ts";
import { readBuild } from "./read.ts";

// Written by another program (plistlib of Python), so that the reader is not tried against itself.
const binary = Buffer.from(
  [
    "YnBsaXN0MDDUAQIDBAUGERJfEBlOU1ByaXZhY3lBY2Nlc3NlZEFQSVR5cGVzXxAbTlNQcml2YWN5Q29sbGVjdGVkRG",
    "F0YVR5cGVzXxARTlNQcml2YWN5VHJhY2tpbmdfEBhOU1ByaXZhY3lUcmFja2luZ0RvbWFpbnOgoQfUCAkKCwwNDhFf",
    "EBpOU1ByaXZhY3lDb2xsZWN0ZWREYXRhVHlwZV8QIE5TUHJpdmFjeUNvbGxlY3RlZERhdGFUeXBlTGlua2VkXxAiTl",
    "NQcml2YWN5Q29sbGVjdGVkRGF0YVR5cGVQdXJwb3Nlc18QIk5TUHJpdmFjeUNvbGxlY3RlZERhdGFUeXBlVHJhY2tp",
    "bmdfECJOU1ByaXZhY3lDb2xsZWN0ZWREYXRhVHlwZURldmljZUlECaIPEF8QKk5TUHJpdmFjeUNvbGxlY3RlZERhdG",
    "FUeXBlUHVycG9zZUFuYWx5dGljc2RlcGNuUgZnkAihE110LmV4YW1wbGUuY29tAAgAEQAtAEsAXwB6AHsAfQCGAKMA",
    "xgDrARABNQE2ATkBZgFvAXABcgAAAAAAAAIBAAAAAAAAABQAAAAAAAAAAAAAAAAAAAGA",
  ].join(""),
  "base64",
);
const read = (bytes: Uint8Array) =>
  readBuild({ path: "PrivacyInfo.xcprivacy", text: Buffer.from(bytes).toString("utf8"), bytes });
const xml = (...content: string[]) =>
  read(Buffer.from(`<plist><dict>\n${content.join("\n")}\n</dict></plist>\n`));

test("a binary manifest is read as an XML one is", async () => {
  expect(await read(binary)).toEqual({
    kind: "PrivacyInfo.xcprivacy",
    packages: [],
    faults: [],
    privacyManifest: {
      tracking: false,
      trackingDomains: ["t.example.com"],
      collected: [
        {
          type: "NSPrivacyCollectedDataTypeDeviceID",
          linked: true,
          tracking: false,
          purposes: ["NSPrivacyCollectedDataTypePurposeAnalytics", "数据分析"],
        },
      ],
      apis: [],
    },
  });
});

test("a binary manifest that is cut off or bent is a value or none, in time", async () => {
  expect((await read(binary.subarray(0, binary.length - 10))).faults).toMatchObject([{ expected: "plist" }]);
  fc.assert(
    fc.property(fc.nat(binary.length - 1), fc.nat(255), fc.nat(binary.length), (at, byte, length) => {
      const bent = Uint8Array.from(binary).subarray(0, length);
      if (at < length) bent[at] = byte;
      expect(binaryPlist(bent)).not.toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test("a binary list that holds itself ends", () => {
  // bplist00, [object 0], the table of offsets, the trailer
  const itself = [..."bplist00"].map((one) => one.charCodeAt(0));
  itself.push(0xa2, 0, 0, 8, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1);
  itself.push(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11);
  expect(binaryPlist(Uint8Array.from(itself))).toBeNull();
});

test("a purpose that stands alone is read as a list of one, and so noted; keys that are missing are null", async () => {
  const { privacyManifest, notes, faults } = await xml(
    "<key>NSPrivacyCollectedDataTypes</key><array><dict>",
    "<key>NSPrivacyCollectedDataType</key><string>Device Name</string>",
    "<key>NSPrivacyCollectedDataTypePurposes</key><string>Analytics</string>",
    "</dict></array>",
  );
  expect(faults).toEqual([]);
  expect(privacyManifest).toMatchObject({
    tracking: null,
    trackingDomains: null,
    collected: [{ type: "Device Name", linked: null, tracking: null, purposes: ["Analytics"] }],
  });
  expect(notes).toEqual([
    { line: 1, about: "missing-key", name: "NSPrivacyTracking" },
    { line: 1, about: "unknown-key", name: "Device Name" },
    { line: 4, about: "not-a-list", name: "NSPrivacyCollectedDataTypePurposes" },
  ]);
});

test.each([
  [
    "an entity of its own",
    '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/hostname">]><plist>\n&x;</plist>',
    "xml",
    2,
  ],
  [
    "a key that stands twice",
    "<plist><dict>\n<key>a</key><true/>\n<key>a</key><true/></dict></plist>",
    "unique-key",
    3,
  ],
  ["a value without a key", "<plist><dict>\n<true/></dict></plist>", "plist", 2],
  ["a list at the top", "<plist><array/></plist>", "plist-dict", 1],
  [
    "types that are no list",
    "<plist><dict>\n<key>NSPrivacyCollectedDataTypes</key><true/></dict></plist>",
    "privacy-value",
    2,
  ],
  ["a text cut off", "<plist><dict>\n<key>NSPrivacyTracking</key>\n<tr", "xml", 3],
])("%s is named with its line", async (_, text, expected, line) => {
  expect((await read(Buffer.from(text))).faults).toMatchObject([{ code: "input.malformed", line, expected }]);
});
