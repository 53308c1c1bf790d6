import { type Content, type Locale, locales } from "@pilu/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diff } from "../../diff/diff.ts";
import { anyContent, composed } from "../../diff/testing.ts";
import { contentOf, type ScenarioEntry } from "../testing/scenario.ts";
import { followers } from "./details.ts";
import { requests } from "./requests.ts";
import { sentences, type Told } from "./sentences.ts";

// Contents are large: enough of them, in the time a busy machine has.
const runs = { numRuns: 60 };

const push: ScenarioEntry = {
  sdk: "kite-push",
  name: "Kite Push",
  vendor: { id: "kite", name: "Kite Ltd.", country: "CN", contact: "privacy@kite.example" },
  role: "processor",
  purposes: ["push-delivery"],
  dataItems: [{ type: "oaid", platforms: ["android"], required: true }],
  methods: ["sdk-local"],
  treatment: "encrypted-transfer",
  trigger: "after-consent",
  permissions: [],
  retentionDays: 30,
  optOut: null,
  policyUrl: "https://kite.example/privacy",
  wording: { "zh-CN": "用于推送。", en: "Used for messages." },
};
const listOf = (...entries: ScenarioEntry[]): Content =>
  contentOf({ controller: { id: "heron", name: "Heron" }, entries }, { children: false, region: "CN" });

function told(before: Content, after: Content, locale: Locale, known: Told["known"] = {}): string[] {
  return sentences(diff(before, after), { after, before, known, locale }).map((sentence) => sentence.text);
}
const edited = (change: Partial<ScenarioEntry>, locale: Locale, known: Told["known"] = {}) =>
  told(listOf(push), listOf({ ...push, ...change }), locale, known);

test("whatever differs is told, in sentences without a gap, and equal lists tell nothing", () => {
  fc.assert(
    fc.property(anyContent, anyContent, fc.constantFrom(...locales), (a, b, locale) => {
      const [before, after] = [composed(a), composed(b)];
      const changes = diff(before, after);
      const all = sentences(changes, { after, before, locale });
      const keys = new Set(all.flatMap((sentence) => sentence.keys));
      const own = changes.filter((change) => !followers.has(change.kind));
      expect(own.filter((change) => !keys.has(change.key)).map((change) => change.key)).toEqual([]);
      for (const { text } of all) expect(text).not.toMatch(/\{[a-z]+\}|undefined|\[object/);
      expect(sentences([], { after, before, locale })).toEqual([]);
    }),
    runs,
  );
});

test("a first version is one sentence", () => {
  const after = listOf(push);
  const changes = diff(null, after);
  expect(sentences(changes, { after, before: null, locale: "en" })).toEqual([
    {
      keys: changes.map((change) => change.key),
      text: "The disclosure of third-party SDKs is published for the first time.",
      word: "listPublished",
    },
  ]);
});

describe("an SDK", () => {
  test("that comes is told with all it does", () => {
    expect(told(listOf(), listOf(push), "zh-CN")).toEqual([
      "新增“Kite Push”（提供方：Kite Ltd.，委托处理）：收集开放匿名设备标识符（Android），用于推送消息，方式为SDK本机采集，保存期限为30 天。",
    ]);
  });

  test("that hands data abroad says to whom and where", () => {
    const [, abroad] = told(listOf(), listOf({ ...push, vendor: { ...push.vendor, country: "SG" } }), "en");
    expect(abroad).toBe(
      "OAID (Android) processed by Kite Push will be provided to Kite Ltd. in Singapore (contact: privacy@kite.example) for Push message delivery, by Collected on device by the SDK.",
    );
  });

  test("that goes has its deletion told only with proof of it, and its build only where it is known", () => {
    const [before, after] = [listOf(push), listOf()];
    const id = before.groups[0]?.entries[0]?.id;
    if (id === undefined) throw new Error("the list has an entry");
    expect(told(before, after, "en")).toEqual(["Kite Push by Kite Ltd. is no longer used."]);
    expect(
      told(before, after, "en", { deletionRequired: new Set([id]), removedSince: new Map([[id, "120"]]) }),
    ).toEqual([
      "From app version 120, Kite Push by Kite Ltd. is no longer used; we have required Kite Ltd. to delete or return the personal information it holds.",
    ]);
  });

  test("that takes the place of an equal one is told as a change of recipient, once", () => {
    const other = {
      ...push,
      name: "Wren Push",
      sdk: "wren-push",
      vendor: { ...push.vendor, id: "wren", name: "Wren Ltd." },
    };
    expect(told(listOf(push), listOf(other), "en")).toEqual([
      "Kite Push by Kite Ltd. is replaced by Wren Push by Wren Ltd., and the recipient changes with it; the purposes remain Push message delivery, and no type of personal information is added.",
    ]);
  });
});

describe("an item", () => {
  const items = push.dataItems;
  test("is told by its own name with its platforms, whether it is required, and its purposes", () => {
    const more = [
      ...items,
      { type: "imei", platforms: ["android"], required: false },
      { type: "sms", platforms: ["android"], required: false },
    ];
    expect(edited({ dataItems: more }, "en")).toEqual([
      "Kite Push by Kite Ltd. now also collects IMEI, SMS / MMS (Android, optional) for Push message delivery.",
    ]);
  });

  test("that is an identifier is told with what resets it", () => {
    const imei = [{ type: "imei", platforms: ["android"], required: true }];
    expect(edited({ dataItems: imei }, "zh-CN")[0]).toBe(
      "“Kite Push”（Kite Ltd.）在Android上改用国际移动设备识别码识别设备，不再使用开放匿名设备标识符；国际移动设备识别码您无法重置。",
    );
    expect(told(listOf({ ...push, dataItems: imei }), listOf(push), "en")).toEqual([
      "On Android, Kite Push by Kite Ltd. identifies the device by OAID instead of IMEI; you can reset OAID by using the system settings.",
    ]);
  });

  test("that corrects the list is told since when", () => {
    const more = [...items, { type: "os-version", platforms: ["android"], required: true }];
    const [before, after] = [listOf(push), listOf({ ...push, dataItems: more })];
    const key = diff(before, after).find((change) => change.kind === "item.added")?.key ?? "";
    const corrections = new Map([
      [key, { since: "2026-01-01", measure: { "zh-CN": "更正清单", en: "corrected the list" } }],
    ]);
    expect(told(before, after, "en", { corrections } as Told["known"])).toEqual([
      "Correction: earlier versions of this list left out that Kite Push by Kite Ltd. has collected OS type and version (Android) for Push message delivery since 2026-01-01; we have corrected the list.",
    ]);
  });

  test("of which the position becomes finer or coarser is told as one step", () => {
    const at = (type: string) =>
      listOf({ ...push, dataItems: [{ type, platforms: ["ios"], required: true }] });
    expect(told(at("location-coarse"), at("location-precise"), "en")).toEqual([
      "On iOS, Kite Push by Kite Ltd. collects Precise location instead of Coarse location, for Push message delivery.",
    ]);
    expect(told(at("location-precise"), at("location-coarse"), "en")).toEqual([
      "On iOS, Kite Push by Kite Ltd. collects only Coarse location instead of Precise location.",
    ]);
  });
});

test("that the policy is the same is told only once somebody said so", () => {
  const moved = { policyUrl: "https://kite.example/new" };
  const id = listOf(push).groups[0]?.entries[0]?.id;
  if (id === undefined) throw new Error("the list has an entry");
  expect(edited(moved, "en")).toEqual([
    "The privacy policy of Kite Push by Kite Ltd. is now at https://kite.example/new.",
  ]);
  expect(edited(moved, "zh-CN", { samePolicy: new Set([id]) })).toEqual([
    "“Kite Push”（Kite Ltd.）的隐私政策链接变更为https://kite.example/new，政策内容未变。",
  ]);
});

test("a text that this reader does not see is told with its language", () => {
  const wording = { "zh-CN": "用于推送。", en: "Used for push." };
  expect(edited({ wording }, "zh-CN")).toEqual(["“Kite Push”（Kite Ltd.）的使用目的说明（英文）已更新。"]);
  expect(edited({ wording }, "en")).toEqual([
    "The description of the purpose of Kite Push by Kite Ltd. was updated.",
  ]);
});

test("a purpose is told with the way to refuse where there is one", () => {
  const purposes = ["push-delivery", "analytics"];
  expect(edited({ purposes }, "en")).toEqual([
    "Kite Push by Kite Ltd. now also uses OAID (Android) for Statistical analysis.",
  ]);
  const before = listOf({ ...push, optOut: "Settings > Push" });
  expect(told(before, listOf({ ...push, optOut: "Settings > Push", purposes }), "en")).toEqual([
    "Kite Push by Kite Ltd. now also uses OAID (Android) for Statistical analysis; you can refuse under Settings > Push.",
  ]);
});

test("braces in a name stay what they are", () => {
  expect(edited({ name: "{entity}" }, "en")).toEqual([
    "Kite Push is now called {entity}; it is still provided by Kite Ltd.",
  ]);
});

test("what users are asked stands once, in the order of its weight", () => {
  expect(requests(["S", "U", "N"], "en")).toEqual([
    "Please read these changes.",
    "Before this starts we will ask for your separate consent; you may refuse.",
  ]);
  expect(requests(["U", "ST"], "zh-CN")).toEqual([]);
});
