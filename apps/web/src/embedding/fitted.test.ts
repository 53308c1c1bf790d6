import { expect, test } from "vitest";
import { type Fitting, fitted, type Target, targets } from "./fitted.ts";

const ids = Object.keys(targets) as Target[];
const fitting: Fitting = {
  server: "https://pilu.example.org",
  slug: "atlas",
  language: "zh-CN",
  title: "第三方 SDK 信息披露",
  version: 12,
};
const code = (id: Target, given: Partial<Fitting> = {}) =>
  fitted(id, { ...fitting, ...given })
    .map((block) => block.code)
    .join("\n");

test.each(ids)("%s names the app and its address, and nothing of the example", (id) => {
  expect(code(id)).toContain("https://pilu.example.org");
  expect(code(id)).toContain("atlas");
  expect(code(id)).not.toMatch(/my-app|disclosure\.example\.com|Third-party SDK disclosure/);
});

test("what is written out in one language is that of the list asked for", () => {
  expect(code("link")).toBe('<a href="https://pilu.example.org/d/atlas/zh-CN">第三方 SDK 信息披露</a>');
  expect(code("component")).toContain('<pilu-disclosure app="atlas" lang="zh-CN">');
  expect(code("frame")).toContain("/d/atlas/frame/zh-CN");
  expect(code("link", { language: "en" })).toContain("/d/atlas/en");
});

test("a bundle names its version, or none for the one in force", () => {
  expect(code("bundle")).toContain("--app atlas --version 12 --server https://pilu.example.org");
  expect(code("bundle", { version: null })).toContain("--app atlas --server");
});

test("text that a pattern would read stays text", () => {
  expect(code("link", { title: "$1 $&" })).toContain(">$1 $&</a>");
});
