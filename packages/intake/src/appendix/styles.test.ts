import { SdkId } from "@pilu/schema";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { rules } from "../testing/rules.ts";
import type { Field } from "./fields.ts";
import { fieldOfHead } from "./heads.ts";
import { Names } from "./names.ts";
import { propose } from "./propose.ts";
import { readAppendix } from "./read.ts";
import type { AppendixRow } from "./reading.ts";

const read = (text: string, path = "list.txt") => readAppendix({ path, bytes: strToU8(text) });
const said = ({ pieces }: AppendixRow) =>
  Object.fromEntries(pieces.map((piece) => [piece.field, piece.text]));
const dataOf = async (cell: string) => {
  const { rows } = await read(`| SDK名称 | 收集的个人信息 |\n|---|---|\n| 米粒 | ${cell} |\n`, "a.md");
  return rows.flatMap((row) =>
    row.pieces.flatMap(({ value }) => (value.kind === "data" ? value.pieces : [])),
  );
};

describe("heads", () => {
  test.each([
    ["第三方SDK提供方的公司名称", "vendor"],
    ["SDK厂商", "vendor"],
    ["个人信息字段", "data"],
    ["Information collection details", "data"],
    ["采集及共享信息", "data"],
    ["共享方式(收集方式)", "methods"],
    ["使用目的及功能场景", "purpose"],
    ["Privacy Police Link", "policy"],
    ["第三方个人信息处理规则", "policy"],
    ["第三方隐私政策或官网链接", "policy"],
    ["可能调用的权限", "permissions"],
    ["第三方数据安全能力描述", "security"],
    ["是否必要功能", "necessity"],
    ["应用客户端", "platform"],
    ["** SDK 名称 **", "name"],
    ["1. 使用场景", "scenario"],
    ["天气", null],
  ])("%s", (head, field) => {
    expect(fieldOfHead(head)).toBe(field);
  });
});

describe("a cell of data types", () => {
  test("is split, with platforms and conditions kept and an open end flagged", async () => {
    const pieces = await dataOf("IMEI、OAID、Android ID（仅安卓）、MAC 地址等设备标识");
    expect(pieces.map((one) => [one.text, one.types, one.platforms, one.isOpen])).toEqual([
      ["IMEI", ["imei"], [], false],
      ["OAID", ["oaid"], [], false],
      ["Android ID（仅安卓）", ["android-id"], ["android"], false],
      ["MAC 地址等设备标识", ["mac-address"], [], true],
    ]);
  });

  test("marks hold for what follows them", async () => {
    const pieces = await dataOf("【双端】必选信息：设备型号；【仅iOS】可选信息：IDFV、IDFA");
    expect(pieces.map((one) => [one.types, one.platforms, one.demand])).toEqual([
      [["device-model"], ["android", "ios"], "required"],
      [["idfv"], ["ios"], "optional"],
      [["idfa"], ["ios"], "optional"],
    ]);
  });

  test("a broad word is flagged unless a bracket spells it out; a condition is kept", async () => {
    const pieces = await dataOf(
      "设备信息、网络信息（IP地址、SSID）、IMEI（针对 Android Q 以下版本）、星座运势",
    );
    expect(pieces.map((one) => [one.text, one.types, one.umbrella, one.condition])).toEqual([
      ["设备信息", [], "设备信息", null],
      ["IP地址", ["ip-address"], null, null],
      ["SSID", ["ssid"], null, null],
      ["IMEI（针对 Android Q 以下版本）", ["imei"], null, "针对 Android Q 以下版本"],
      ["星座运势", [], null, null],
    ]);
  });
});

describe("layouts", () => {
  test("labelled lines under numbered titles, platforms in the title", async () => {
    const { rows } = await read(
      "第三方SDK目录\n\n1、米粒地图SDK（Android 端、iOS 端）\n第三方名称：米粒示例公司\n使用目的：展示地图\n隐私政策：https://millet.example/p\n\n2、谷仓推送\n使用目的：推送消息\n收集的个人信息：设备型号\n",
    );
    expect(rows.map(said)).toEqual([
      {
        name: "米粒地图SDK",
        platform: "（Android 端、iOS 端）",
        vendor: "米粒示例公司",
        purpose: "展示地图",
        policy: "https://millet.example/p",
      },
      { name: "谷仓推送", purpose: "推送消息", data: "设备型号" },
    ]);
  });

  test("blocks without titles begin again with their first label; the company is guessed to be the name", async () => {
    const { rows } = await read("第三方名称：甲公司\n使用目的：登录\n\n第三方名称：乙公司\n使用目的：支付\n");
    expect(rows.map((row) => row.pieces.filter((piece) => piece.field === "name"))).toMatchObject([
      [{ text: "甲公司", certainty: "guessed" }],
      [{ text: "乙公司", certainty: "guessed" }],
    ]);
  });

  test("headings of Markdown with key: value lines in English", async () => {
    const { rows } = await read(
      "# Third-party services\n\n## Rye Push SDK\n\n- Provider: Rye Example Inc.\n- Data types: IMEI, device model\n- Privacy policy: [here](https://rye.example/p)\n\n## Oat Maps SDK\n\nPurpose: shows maps\n",
      "list.md",
    );
    expect(rows.map(said)).toEqual([
      { name: "Rye Push SDK", vendor: "Rye Example Inc.", data: "IMEI, device model", policy: "here" },
      { name: "Oat Maps SDK", purpose: "shows maps" },
    ]);
  });

  test("a page with cells that span rows and a title across the table", async () => {
    const { rows } = await read(
      "<table><tr><th>SDK名称<th>个人信息类型<th>个人信息字段<th>用途和目的</tr><tr><td colspan=4>推送类</tr><tr><td rowspan=2>米粒推送<td>设备标识<td>OAID<td rowspan=2>推送</tr><tr><td>网络<td>IP地址</tr></table>",
      "list.html",
    );
    expect(rows.map((row) => row.pieces.map((piece) => piece.text))).toEqual([
      ["米粒推送", "设备标识", "OAID", "推送"],
      ["米粒推送", "网络", "IP地址", "推送"],
    ]);
    expect(rows.map((row) => row.titles.map((title) => title.text))).toEqual([["推送类"], ["推送类"]]);
  });
});

const known = { sdks: rules.sdks, vendors: [] };

describe("the catalogue", () => {
  const names = new Names(known);

  test.each([
    ["样例 crumbs-push", { id: "crumbs-push", certainty: "placed" }],
    ["Sample crumbs-push SDK (Android)", { id: "crumbs-push", certainty: "placed" }],
    ["某某样例crumbs-push统计", { id: "crumbs-push", certainty: "guessed" }],
    ["样例", null],
    ["别的", null],
  ])("%s", (name, expected) => {
    expect(names.sdk(name)).toEqual(expected);
  });

  test("several names of one SDK that have a name in them, and its id, are guesses", () => {
    const [sdk] = rules.sdks;
    if (sdk === undefined) throw new Error("there is no SDK");
    const named = (id: string, ...spoken: string[]) => ({
      ...sdk,
      id: SdkId.parse(id),
      names: { en: spoken[0] ?? "", "zh-CN": spoken[1] ?? "" },
      aliases: [],
      brand: null,
    });
    const sdks = [
      named("dew-mediation", "Dewdrop (Any Platform) Mediation SDK", "Dewdrop / Any Platform"),
      named("ash-analytics", "Analytics of Ash", "灰烬分析"),
    ];
    const found = new Names({ sdks, vendors: [] });
    expect(found.sdk("Dewdrop")).toEqual({ id: "dew-mediation", certainty: "guessed" });
    expect(found.sdk("Ash Analytics SDK")).toEqual({ id: "ash-analytics", certainty: "guessed" });
    expect(found.sdk("Analytics")).toEqual({ id: "ash-analytics", certainty: "guessed" });
    expect(found.sdk("Ash")).toBeNull();
  });
});

test("a proposal says what the file says and leaves open what it does not", async () => {
  const reading = await read(
    "| SDK名称 | 使用目的 | 收集的个人信息 | 使用场景 | 平台 |\n|---|---|---|---|---|\n| 样例 crumbs-push | 推送消息 | 设备型号 | 有新消息时 | Android、iOS |\n| 未知之物 | 统计分析 | 设备信息 | 使用时 | iOS |\n",
    "list.md",
  );
  const { edits, toDecide } = propose(reading, known);
  expect(edits).toMatchObject([
    {
      kind: "integration",
      id: "crumbs-push",
      proposed: {
        sdk: "crumbs-push",
        platforms: ["android", "ios"],
        scenario: { "zh-CN": "有新消息时" },
        data: { mode: "inherit" },
      },
      undetermined: ["role", "trigger", "necessity"],
    },
    {
      kind: "sdk",
      id: null,
      proposed: { names: { "zh-CN": "未知之物" }, platforms: ["ios"], purposes: ["analytics"] },
      undetermined: ["vendor", "function", "kind", "data", "methods"],
    },
    { kind: "integration", id: null, undetermined: ["sdk", "role", "trigger", "data", "necessity"] },
  ]);
  expect(toDecide).toMatchObject([{ text: "设备信息", reason: "umbrella" }]);
});

test("where the file lists other data than the SDK, this app has a list of its own", async () => {
  const text = "SDK名称：样例 crumbs-push\n收集的个人信息：IMEI（仅安卓）\n";
  const { edits } = propose(await read(text), known);
  expect(edits).toMatchObject([
    {
      id: "crumbs-push",
      proposed: {
        data: {
          mode: "own",
          collection: { items: [{ type: "imei", platforms: ["android"], demand: "not-stated" }] },
        },
      },
    },
  ]);
});

test("a person says what a head means: over what is known of it, and where nothing is", async () => {
  const bytes = strToU8("组件,谁家的,SDK名称\n米粒推送,米粒公司,推送\n");
  const path = "list.csv";
  const plain = await readAppendix({ path, bytes });
  expect(plain.columns.map(({ text, field, example }) => [text, field, example])).toEqual([
    ["组件", null, "米粒推送"],
    ["谁家的", null, "米粒公司"],
    ["SDK名称", null, "推送"],
  ]);
  const meant = new Map<string, Field | null>([
    ["组件", "name"],
    ["谁家的", "vendor"],
    ["sdk名称", null],
  ]);
  const { rows, columns } = await readAppendix({ path, bytes }, meant);
  expect(rows[0]?.pieces.map(({ field, text, certainty }) => [field, text, certainty])).toEqual([
    ["name", "米粒推送", "placed"],
    ["vendor", "米粒公司", "placed"],
  ]);
  expect(rows[0]?.leftOver.map(({ text, label }) => [text, label?.text])).toEqual([["推送", "SDK名称"]]);
  expect(columns.map(({ field }) => field)).toEqual(["name", "vendor", null]);
});

test("two columns of which one head is known can be corrected, with one row as with several", async () => {
  const path = "list.csv";
  const meant = new Map<string, Field | null>([["谁家的", "vendor"]]);
  for (const body of ["米粒推送,米粒公司\n", "米粒推送,米粒公司\n豆子地图,豆子公司\n"]) {
    const bytes = strToU8(`SDK名称,谁家的\n${body}`);
    const plain = await readAppendix({ path, bytes });
    expect(plain.columns.map(({ text }) => text)).toEqual(["SDK名称", "谁家的"]);
    expect(plain.rows).toEqual([]);
    const { rows } = await readAppendix({ path, bytes }, meant);
    expect(rows.map((row) => said(row))[0]).toEqual({ name: "米粒推送", vendor: "米粒公司" });
  }
});

test("two columns of labelled lines stay labelled lines", async () => {
  const { rows } = await read("SDK名称,米粒推送\n使用目的,推送\n", "list.csv");
  expect(rows.map(said)).toEqual([{ name: "米粒推送", purpose: "推送" }]);
});

test("a person says what the label of a line means", async () => {
  const bytes = strToU8("SDK名称：米粒推送\n使用目的：推送\n干活的：米粒公司\n");
  const { rows } = await readAppendix({ path: "a.txt", bytes }, new Map([["干活的", "vendor"]]));
  expect(rows[0]?.pieces.map(({ field, text }) => [field, text])).toEqual([
    ["name", "米粒推送"],
    ["purpose", "推送"],
    ["vendor", "米粒公司"],
  ]);
});

test("what stands beside a permission is none itself, and what every row of an SDK repeats is asked once", async () => {
  const cell = "Network access, android.permission.INTERNET (Android, optional); Shake to open";
  const text = `SDK,Permissions,Data\nSomething,"${cell}",IMEI\nSomething,"${cell}",OAID\nOther,"${cell}",IMEI\n`;
  const reading = await readAppendix({ path: "list.csv", bytes: new TextEncoder().encode(text) });
  const { toDecide } = propose(reading, { sdks: [], vendors: [] });
  expect(toDecide.map(({ text, reason, place }) => [text, reason, place.line])).toEqual([
    ["Shake to open", "unknown-permission", 2],
    ["Shake to open", "unknown-permission", 4],
  ]);
});
