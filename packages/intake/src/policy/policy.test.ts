import { readdirSync, readFileSync } from "node:fs";
import { Policy } from "@pilu/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readText } from "../text/read.ts";
import { fold } from "../text/tokens.ts";
import { readPolicy } from "./policy.ts";

const folder = new URL("golden/", import.meta.url);
const names = readdirSync(folder).sort();
const source = (name: string) => readFileSync(new URL(name, folder), "utf8");
const policyOf = (text: string, path = "policy.txt") =>
  readPolicy(readText({ path, bytes: new TextEncoder().encode(text) }));
const golden = (name: string) => policyOf(source(name), name);
const types = (policy: Policy) => policy.mentions.map((one) => one.dataType).sort();
const typesIn = (text: string, path?: string) => types(policyOf(text, path));

/** The text of a file from a place on, markup and entities of the fixtures left out. */
function textAt(name: string, { line, column }: { line: number; column: number }): string {
  const lines = source(name)
    .split("\n")
    .slice(line - 1);
  const rest = [lines[0]?.slice(column - 1) ?? "", ...lines.slice(1, 3)].join("\n");
  return fold(rest.replace(/<[^>]*>|\*+/g, "").replaceAll("&nbsp;", " ")).replace(/\s+/g, " ");
}

describe.each(names)("%s", (name) => {
  const policy = golden(name);

  test("fits the contract", () => {
    expect(Policy.parse(policy)).toEqual(policy);
  });

  test("every first place is where one of the terms stands", () => {
    for (const { terms, first } of [...policy.mentions, ...policy.umbrella]) {
      const at = textAt(name, first);
      const found = terms.some((term) => at.startsWith(fold(term).replace(/\s+/g, " ")));
      expect(found, `${terms.join(" | ")} at ${first.line}:${first.column}: ${at.slice(0, 30)}`).toBe(true);
    }
  });
});

test("formal Chinese: full width, brackets, an annex that does not follow", () => {
  const policy = golden("app-formal.zh.txt");
  expect(types(policy)).toEqual(
    [
      ...["android-id", "device-log", "device-model", "gender", "imei", "ip-address", "mac-address"],
      ...["nickname-avatar", "oaid", "phone-number", "photos", "videos", "wifi-state"],
    ].sort(),
  );
  expect(policy.umbrella.map((one) => one.term)).toEqual(["等", "日志信息", "位置信息"]);
  expect(policy).toMatchObject({
    language: "zh-CN",
    sdkList: "promised-but-missing",
    contact: { text: "privacy@morningwheat.example" },
    effectiveDate: { day: "2026-03-08", line: 4 },
    updated: { day: "2026-03-01", line: 3 },
    materialChange: { text: "如发生重大变更，我们会以弹窗方式通知您，并再次征得您的同意。" },
  });
});

test("a Chinese page: entities, markup inside words, a table that is the list", () => {
  const policy = golden("app-table.zh.html");
  expect(types(policy)).toEqual(
    [
      ...["android-id", "cell-tower", "imsi", "location-coarse", "location-precise", "location-track"],
      ...["none", "payment-info", "postal-address"],
    ].sort(),
  );
  expect(policy).toMatchObject({
    sdkList: "present",
    list: { kind: "table", line: 13 },
    effectiveDate: { day: "2026-01-09" },
    updated: { day: "2026-01-02" },
    contact: { text: "010-55550100" },
  });
});

test("an English site: plurals, hyphens, wrapped lines, everyday words", () => {
  const policy = golden("website.en.md");
  expect(types(policy)).toEqual(
    [
      ...["browsing-history", "cookie-id", "crash-log", "device-model", "email", "ip-address"],
      ...["location-coarse", "name", "phone-number", "postal-address", "purchase-history", "usage-events"],
      "user-agent",
    ].sort(),
  );
  expect(policy.mentions.find((one) => one.dataType === "name")).toMatchObject({
    count: 1,
    first: { line: 10 },
  });
  expect(policy.umbrella.map((one) => one.term)).toEqual(["such as", "etc."]);
  expect(policy).toMatchObject({
    language: "en",
    sdkList: "promised-but-missing",
    effectiveDate: { day: "2026-01-05" },
    updated: { day: "2025-12-02" },
    materialChange: { text: "If we make material changes we will tell you by mail before they take effect." },
  });
});

test("a machine translation", () => {
  const policy = golden("sloppy.en.txt");
  expect(types(policy)).toEqual(["android-id", "imei", "ip-address", "mac-address", "wifi-list"]);
  expect(policy.umbrella.map((one) => one.term)).toEqual([
    "including but not limited to",
    "device identifier",
  ]);
  expect(policy).toMatchObject({
    sdkList: "promised-but-missing",
    effectiveDate: null,
    materialChange: null,
    contact: { text: "+86 21 5555 0100" },
  });
});

test("rules for children: a table of data, a denial is a mention, no list where there are no SDKs", () => {
  const policy = golden("children.zh.md");
  expect(types(policy)).toEqual(
    [
      ...["audio-recording", "birth-age", "face-feature", "id-number", "minor-data", "nickname-avatar"],
      ...["phone-number", "photos"],
    ].sort(),
  );
  expect(policy).toMatchObject({
    sdkList: "absent",
    contact: { text: "kids@millet.example" },
    effectiveDate: { day: "2026-05-01" },
    updated: null,
  });
});

test("rules for children in English: a list under a heading", () => {
  const policy = golden("children.en.html");
  expect(types(policy)).toEqual(
    [
      ...["audio-recording", "birth-age", "contacts", "crash-log", "device-model", "location-precise"],
      "nickname-avatar",
    ].sort(),
  );
  expect(policy).toMatchObject({
    sdkList: "present",
    list: { kind: "items", line: 9 },
    contact: { text: "our privacy team" },
    effectiveDate: { day: "2026-03-03" },
  });
});

describe("terms", () => {
  test.each([
    ["We collect the IMEI.", ["imei"]],
    ["Your AndroidID and android_id", ["android-id"]],
    ["WIFI-list, Wi-Fi lists", ["wifi-list"]],
    ["the ＩＤＦＡ value", ["idfa"]],
    ["收集MAC地址和蓝牙MAC地址", ["bluetooth-mac", "mac-address"]],
    ["Shipping addresses", ["postal-address"]],
  ])("%s", (text, expected) => {
    expect(typesIn(text)).toEqual(expected);
  });

  test.each([
    "The chime is loud, and the agency met in a sermon.",
    "In the name of the law, we address every platform at our age.",
    "本应用在中国大陆地区提供服务，无需收入证明。",
    "Send your questions to the address below or contact us.",
    "See https://example.org/imei/mac-address or android.permission.READ_PHONE_STATE",
    "Email: someone@example.org",
  ])("nothing in: %s", (text) => {
    expect(typesIn(text)).toEqual([]);
  });

  test("what the taxonomy calls otherwise", () => {
    expect(typesIn("We collect precise geolocation and the installed application list.")).toEqual([
      "installed-apps",
      "location-precise",
    ]);
  });

  test("of overlapping terms the longest counts", () => {
    expect(typesIn("我们收集后台位置和精确位置")).toEqual(["location-background", "location-precise"]);
  });
});

test("a link to a list elsewhere is told from one that is missing", () => {
  const text = "# Policy\n\nThe third-party SDKs are in [this list](https://example.org/sdks).\n";
  expect(policyOf(text, "a.md")).toMatchObject({ sdkList: "present", list: { kind: "link", line: 3 } });
  expect(policyOf("我们不使用任何工具。")).toMatchObject({ sdkList: "absent", promises: [] });
});

test("labelled lines of SDKs are a list", () => {
  const text =
    "第三方SDK见附录。\n\n附录\n\nSDK名称：米粒推送\n使用目的：推送消息\n收集的个人信息：设备型号\n";
  expect(policyOf(text)).toMatchObject({ sdkList: "present", list: { kind: "entries", line: 5 } });
});

test("so are the names of several with a fact of each, and one of them alone is none", () => {
  const one = "第三方SDK见附录。\n\n附录\n\nSDK名称：米粒推送\n收集的个人信息：设备型号\n";
  expect(policyOf(one)).toMatchObject({ sdkList: "promised-but-missing" });
  const two = `${one}SDK名称：谷仓地图\n收集的个人信息：IP地址\n`;
  expect(policyOf(two)).toMatchObject({ sdkList: "present", list: { kind: "entries", line: 5 } });
});

test("whatever is read, the result fits the contract", () => {
  const pieces = fc.constantFrom(
    "IMEI",
    "、",
    "收集",
    " ",
    "\n",
    "等",
    "姓名",
    "name",
    "|",
    "<td>",
    "# ",
    "SDK",
    "见附件",
    "：",
    "- ",
  );
  const text = fc
    .array(fc.oneof(pieces, fc.string()), { maxLength: 60 })
    .map((parts) => `x${parts.join("")}`);
  fc.assert(
    fc.property(text, fc.constantFrom("a.txt", "a.md", "a.html"), (given, path) => {
      const bytes = new TextEncoder().encode(given);
      const isEmpty = given.replace(/<[^>]*>/g, "").trim() === "" || given.includes("\u0000");
      if (!isEmpty) Policy.parse(readPolicy(readText({ path, bytes })));
    }),
  );
});

test.each([
  ["This policy is effective Jan. 5, 2026.", 26],
  ["Effective from 5 January 2026 on", 16],
  ["本政策于2026年1月5日生效", 5],
])("a day beside its cue, however it is written: %j", (text, column) => {
  expect(policyOf(text).effectiveDate).toMatchObject({ day: "2026-01-05", line: 1, column });
});
