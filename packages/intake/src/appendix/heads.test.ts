import { expect, test } from "vitest";
import { bare, fieldOfHead } from "./heads.ts";
import { spellings } from "./spellings.ts";

test("every spelling is written as heads are compared, so that it can be met", () => {
  const all = Object.values(spellings).flatMap((list) => list.split(","));
  expect(all.filter((one) => bare(one) !== one)).toEqual([]);
});

test.each([
  ["SDK 名称", "name"],
  ["收集的个人信息（必选）", "data"],
  ["隐私政策／官网链接", "site"],
  ["隐私政策链接，仅供参考", "policy"],
  ["No.", "serial"],
  ["什么", null],
])("%s stands for %s", (head, field) => {
  expect(fieldOfHead(head)).toBe(field);
});
