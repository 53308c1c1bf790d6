import { Policy } from "@pilu/schema";
import { describe, expect, test } from "vitest";
import { folderOf, pilu } from "../testing/pilu.ts";

const policy = [
  "隐私政策",
  "",
  "生效日期：2026年3月8日",
  "我们会收集您的手机号码、IMEI等信息。",
  "第三方SDK的清单请见本政策附件。",
  "邮箱：privacy@millet.example",
  "",
].join("\n");
const utf16 = Buffer.from(`\ufeff${policy}`, "utf16le");

describe("pilu policy", () => {
  test("tells machines what the policy says, and ends with 1 where its list is missing", () => {
    const cwd = folderOf({ "policy.txt": policy });
    const { code, stdout, stderr } = pilu(["policy", "policy.txt", "--json"], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(Policy.parse(JSON.parse(stdout))).toMatchObject({
      language: "zh-CN",
      mentions: [
        { dataType: "phone-number", count: 1, terms: ["手机号码"], first: { line: 4, column: 8 } },
        { dataType: "imei", first: { line: 4, column: 13 } },
      ],
      umbrella: [{ term: "等", first: { line: 4, column: 17 } }],
      sdkList: "promised-but-missing",
      missing: [],
    });
  });

  test("tells people the same, with places that an editor opens", () => {
    const cwd = folderOf({ "policy.txt": policy });
    const { stdout } = pilu(["policy", "policy.txt"], { cwd });
    expect(stdout).toContain("policy.txt:4:13");
    expect(stdout).toContain("SDK list: promised, but it does not follow");
    expect(pilu(["policy", "policy.txt"], { cwd, environment: { PILU_LANG: "zh-CN" } }).stdout).toContain(
      "重大变更的说明",
    );
  });

  test("ends with 0 where nothing is promised", () => {
    const cwd = folderOf({ "policy.md": "# Privacy\n\nWe collect your IP address.\n" });
    expect(pilu(["policy", "policy.md"], { cwd }).code).toBe(0);
  });

  test.each([
    [
      "UTF-16",
      utf16,
      "the input policy.txt is not UTF-8; it looks like utf-16le; save it as UTF-8, or name its encoding.\n",
    ],
    ["nothing", "", "the input policy.txt holds no text; give the document itself.\n"],
    [
      "bytes",
      new Uint8Array([255, 0, 0, 128, 1]),
      "the input policy.txt is no text; give the document itself.\n",
    ],
  ])("%s is refused with one line", (_, content, line) => {
    const cwd = folderOf({ "policy.txt": content });
    expect(pilu(["policy", "policy.txt"], { cwd })).toEqual({ code: 2, stdout: "", stderr: line });
  });

  test("another encoding is read when it is named", () => {
    const cwd = folderOf({ "policy.txt": utf16 });
    const { code, stdout } = pilu(["policy", "policy.txt", "--json", "--encoding", "utf-16le"], { cwd });
    expect(code).toBe(1);
    expect(Policy.parse(JSON.parse(stdout)).mentions.map((one) => one.dataType)).toEqual([
      "phone-number",
      "imei",
    ]);
  });

  test("a file that is not there is named", () => {
    const { code, stderr } = pilu(["policy", "nowhere.txt"], { cwd: folderOf() });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^nowhere\.txt: .*there is nothing at this path/);
  });
});
