import { describe, expect, test } from "vitest";
import { folderOf, pilu } from "../testing/pilu.ts";

const list = [
  "SDK名称,第三方公司,收集的个人信息,怪列,类型",
  '高德地图SDK,高德软件有限公司,"IMEI、Android ID（仅安卓）等",没人认识,',
  "从未听说的组件,,设备信息,,怪物",
  "",
].join("\n");

describe("pilu import --dry-run", () => {
  test("tells people what was placed, what is left to decide and what is left over, with places", () => {
    const cwd = folderOf({ "list.csv": list });
    const { code, stdout, stderr } = pilu(["import", "list.csv", "--dry-run"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Rows: 2. SDKs: 2; in the catalogue: 1.");
    expect(stdout).toMatch(/设备信息 +covers several data types: name them +list\.csv:3:10/);
    expect(stdout).toMatch(/没人认识 +怪列 +list\.csv:2:\d+/);
    expect(stdout).toMatch(/怪物 +类型 +list\.csv:3:\d+/);
  });

  test("tells machines the reading and the edits that it would make", () => {
    const cwd = folderOf({ "list.csv": list });
    const { code, stdout } = pilu(["import", "list.csv", "--dry-run", "--json"], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "pilu.import/1",
      reading: { format: "csv", rows: [{ leftOver: [{ text: "没人认识", label: { text: "怪列" } }] }, {}] },
      proposal: {
        edits: [
          { kind: "integration", id: "amap-map" },
          { kind: "sdk", id: null, proposed: { names: { "zh-CN": "从未听说的组件" } } },
          { kind: "integration", id: null },
        ],
      },
      aside: [
        { text: "高德软件有限公司", field: "vendor" },
        { text: "怪物", field: "kind", needsApp: false },
      ],
    });
  });

  test("a spreadsheet in another encoding is refused, and read when it is named", () => {
    const gbk = new Uint8Array([
      0x53, 0x44, 0x4b, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb9, 0xab, 0xcb, 0xbe, 0x0a, 0x41, 0x2c, 0x42, 0x0a,
    ]);
    const cwd = folderOf({ "list.csv": gbk });
    const refused = pilu(["import", "list.csv", "--dry-run"], { cwd });
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("it looks like gb18030");
    const read = pilu(["import", "list.csv", "--dry-run", "--json", "--encoding", "gb18030"], { cwd });
    expect(
      JSON.parse(read.stdout).reading.rows[0].pieces.map((piece: { field: string }) => piece.field),
    ).toEqual(["name", "vendor"]);
  });

  test("a page that breaks off is read as far as it goes, and told of", () => {
    const page =
      "<table><tr><td>SDK名称</td><td>第三方公司</td><td>收集的个人信息</td></tr>\n<tr><td>高德地图SDK</td><td>高德";
    const cwd = folderOf({ "list.html": page });
    const { code, stdout, stderr } = pilu(["import", "list.html", "--dry-run", "--json"], { cwd });
    expect({ code, rows: JSON.parse(stdout).reading.rows.length }).toEqual({ code: 0, rows: 1 });
    expect(stderr).toMatch(/^list\.html:2: the end of the file seems to be missing/);
  });
});

test("a draft is the server's: without one it says so, the same with an app and without", () => {
  const cwd = folderOf({ "list.csv": list });
  const alone = pilu(["import", "list.csv"], { cwd });
  expect(alone).toMatchObject({ code: 2, stdout: "" });
  expect(alone.stderr).toContain("PILU_SERVER");
  expect(pilu(["import", "list.csv", "--app", "trails"], { cwd })).toEqual(alone);
});
