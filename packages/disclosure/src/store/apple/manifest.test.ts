import type { PrivacyManifest } from "@pilu/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostile } from "../../golden/hostile.ts";
import { itemOf, storeDraft } from "../../golden/store-input.ts";
import { xmlText } from "../../render/xml.ts";
import { amendedManifest } from "./amend.ts";
import { compareManifest } from "./compare.ts";
import { appleDeclaration } from "./declaration.ts";
import { privacyLabels } from "./labels.ts";
import { manifestText } from "./manifest-text.ts";
import { type PlistNode, plistPlaces } from "./plist-places.ts";

const name = (rest: string) => `NSPrivacyCollectedDataType${rest}`;
const declaration = appleDeclaration(
  storeDraft(
    { id: "ads", items: [itemOf("idfa")], terms: { soldOrShared: "shared" } },
    { id: "push", items: [itemOf("push-token"), itemOf("android-id", { platforms: ["android"] })] },
    { id: "counts", items: [itemOf("crash-log", { treatment: "anonymised" })] },
  ),
);

/** A manifest as Apple's tools read it. */
function read(text: string): PrivacyManifest {
  const root = plistPlaces(text);
  if (root === null) throw new Error("no property list");
  const flag = (node: PlistNode | undefined) => (node === undefined ? null : node.tag === "true");
  const texts = (node: PlistNode | undefined) =>
    node?.tag === "string" ? [node.text] : (node?.items ?? []).map((item) => item.text);
  const items = (key: string) => root.entries.get(key)?.items ?? [];
  return {
    tracking: flag(root.entries.get("NSPrivacyTracking")),
    trackingDomains: texts(root.entries.get("NSPrivacyTrackingDomains")),
    collected: items("NSPrivacyCollectedDataTypes").map(({ entries }) => ({
      type: entries.get(name(""))?.text ?? "",
      linked: flag(entries.get(name("Linked"))),
      tracking: flag(entries.get(name("Tracking"))),
      purposes: texts(entries.get(name("Purposes"))),
    })),
    apis: items("NSPrivacyAccessedAPITypes").map(({ entries }) => ({
      type: entries.get("NSPrivacyAccessedAPIType")?.text ?? "",
      reasons: texts(entries.get("NSPrivacyAccessedAPITypeReasons")),
    })),
  };
}
const list = (...content: string[]) =>
  `<plist version="1.0">\n<dict>\n${content.join("\n")}\n</dict>\n</plist>\n`;
const under = (text: string) =>
  compareManifest(read(text), declaration).filter(({ side }) => side === "under");

describe("a proposal", () => {
  test("declares what SDKs collect on iOS, and tracking where data is sold or shared", () => {
    expect(read(manifestText(declaration))).toEqual({
      tracking: true,
      trackingDomains: [],
      collected: [
        {
          type: name("CrashData"),
          linked: false,
          tracking: false,
          purposes: [name("PurposeAppFunctionality")],
        },
        { type: name("DeviceID"), linked: true, tracking: true, purposes: [name("PurposeAppFunctionality")] },
      ],
      apis: [],
    });
  });

  test("says what a person has to decide, and takes no reasons for APIs from SDKs", () => {
    const points = declaration.open.map(({ point }) => point);
    expect(points).toEqual(
      expect.arrayContaining(["linked", "tracking-domains", "required-reasons", "own-data"]),
    );
    expect(manifestText(declaration)).toContain("<key>NSPrivacyAccessedAPITypes</key>\n\t<array/>");
  });

  test("agrees with itself, but for the domains that no list tells", () => {
    expect(compareManifest(read(manifestText(declaration)), declaration)).toMatchObject([
      { side: "faulty", code: "domains" },
    ]);
  });
});

test("a manifest that says less, more, or what Apple does not know is told apart", () => {
  const text = list(
    "<key>NSPrivacyCollectedDataTypes</key><array>",
    `<dict><key>${name("")}</key><string>${name("DeviceID")}</string><key>${name("Tracking")}</key><false/><key>${name("Purposes")}</key><array><string>${name("PurposeAnalytics")}</string><string>Ads</string></array></dict>`,
    `<dict><key>${name("")}</key><string>${name("Name")}</string></dict>`,
    `<dict><key>${name("")}</key><string>Device Name</string></dict></array>`,
    "<key>NSPrivacyAccessedAPITypes</key><array>",
    "<dict><key>NSPrivacyAccessedAPIType</key><string>NSPrivacyAccessedAPICategoryUserDefaults</string><key>NSPrivacyAccessedAPITypeReasons</key><array><string>CA92.1</string><string>App Functionality</string></array></dict>",
    "<dict><key>NSPrivacyAccessedAPIType</key><string>NSPrivacyAccessedAPICategoryDiskSpace</string></dict></array>",
  );
  const found = compareManifest(read(text), declaration).map(({ side, code, about, value }) => [
    side,
    code,
    about,
    value,
  ]);
  expect(found).toEqual([
    ["under", "type", name("CrashData"), null],
    ["under", "purpose", name("DeviceID"), name("PurposeAppFunctionality")],
    ["under", "tracking", name("DeviceID"), null],
    ["under", "app-tracking", null, null],
    ["faulty", "unknown-purpose", name("DeviceID"), "Ads"],
    ["over", "purpose", name("DeviceID"), name("PurposeAnalytics")],
    ["over", "type", name("Name"), null],
    ["faulty", "unknown-type", "Device Name", null],
    ["faulty", "unknown-reason", "NSPrivacyAccessedAPICategoryUserDefaults", "App Functionality"],
    ["faulty", "no-reason", "NSPrivacyAccessedAPICategoryDiskSpace", null],
  ]);
});

describe("an amended manifest", () => {
  const deviceId = (rest: string) =>
    `<key>NSPrivacyCollectedDataTypes</key><array><dict><key>${name("")}</key><string>${name("DeviceID")}</string>${rest}</dict></array>`;
  test.each([
    ["an empty one", list()],
    ["one whose dictionary closes itself", "<plist><dict/></plist>"],
    ["one with an empty list", list("\t<key>NSPrivacyCollectedDataTypes</key>", "\t<array/>")],
    [
      "one on a single line",
      list(deviceId(`<key>${name("Purposes")}</key><array><string>a</string></array>`)),
    ],
    [
      "one whose only purpose is a bare text",
      list(deviceId(`<key>${name("Purposes")}</key><string>a</string>`)),
    ],
    ["one without purposes", list(deviceId(""))],
    [
      "one that denies tracking",
      list("<key>NSPrivacyTracking</key><false/>", deviceId(`<key>${name("Tracking")}</key><false/>`)),
    ],
    [
      "one with line ends of Windows",
      list("<key>NSPrivacyCollectedDataTypes</key>", "<array>", "</array>").replaceAll("\n", "\r\n"),
    ],
  ])("%s lacks nothing afterwards, and stays as it is when amended again", (_, text) => {
    expect(under(text).length).toBeGreaterThan(0);
    const amended = amendedManifest(text, declaration) ?? "";
    expect(under(amended)).toEqual([]);
    expect(amendedManifest(amended, declaration)).toBe(amended);
  });

  test("keeps unknown keys, comments and APIs to the letter", () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const escaped = (text: string) =>
          xmlText(text).replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
        const kept = [
          `\t<key>${escaped(one)}</key>\n\t<dict>\n\t\t<key>inner</key>\n\t\t<data>${"QUJD"}</data>\n\t</dict>`,
          `<!-- ${escaped(other).replaceAll("-", "")} -->`,
          `\t<key>NSPrivacyAccessedAPITypes</key>\n\t<array>\n\t\t<string>${escaped(other)}</string>\n\t</array>`,
        ];
        const text = list(...kept);
        const amended = amendedManifest(text, declaration) ?? "";
        for (const part of kept) expect(amended).toContain(part);
        expect(under(amended)).toEqual([]);
        // What was there is there in its order: taking the added lines out again leaves the bytes of before.
        let at = 0;
        for (const line of text.split("\n")) {
          at = amended.indexOf(line, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += line.length;
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    "",
    "<plist><array/></plist>",
    "bplist00",
    "<plist><dict>",
    list("<key>NSPrivacyCollectedDataTypes</key><true/>"),
  ])("%j is left alone", (text) => {
    expect(amendedManifest(text, declaration)).toBeNull();
  });
});

test("privacy labels have the App Store's names, and an empty list claims nothing", () => {
  expect(privacyLabels(declaration)).toEqual({
    labels: [
      {
        category: "CRASH_DATA",
        purposes: ["APP_FUNCTIONALITY"],
        data_protections: ["DATA_NOT_LINKED_TO_YOU"],
      },
      {
        category: "DEVICE_ID",
        purposes: ["APP_FUNCTIONALITY"],
        data_protections: ["DATA_LINKED_TO_YOU", "DATA_USED_TO_TRACK_YOU"],
      },
    ],
    unnamed: [],
  });
  expect(privacyLabels({ collected: [] }).labels).toEqual([]);
});
