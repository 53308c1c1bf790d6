import { expect, test } from "vitest";
import { localeOf } from "./locale.ts";

test.each([
  [{}, "en"],
  [{ LANG: "zh_CN.UTF-8" }, "zh-CN"],
  [{ LANG: "de_DE.UTF-8" }, "en"],
  [{ LANG: "zh_CN.UTF-8", LC_ALL: "C" }, "en"],
  [{ LANG: "zh_CN.UTF-8", LC_ALL: "" }, "zh-CN"],
  [{ LANG: "zh_CN.UTF-8", PILU_LANG: "en" }, "en"],
  [{ LC_ALL: "C", PILU_LANG: "zh-CN" }, "zh-CN"],
  [{ LANG: "zha_XX" }, "en"],
] as const)("%j is answered in %s", (environment, locale) => {
  expect(localeOf(environment)).toBe(locale);
});
