import { expect, test } from "vitest";
import { inLanguage } from "./in-language.ts";
import { closestLocale } from "./locales.ts";

test("a reader gets the own language where there is one", () => {
  expect(inLanguage({ "zh-CN": "微信", en: "WeChat" }, "zh-CN")).toEqual({ text: "微信", language: "zh-CN" });
});

test("a reader gets another language rather than nothing, and is told which", () => {
  expect(inLanguage({ "zh-CN": "微信" }, "en")).toEqual({ text: "微信", language: "zh-CN" });
  expect(inLanguage({ fr: "Carte", de: "Karte" }, "zh-CN")).toEqual({ text: "Karte", language: "de" });
});

test.each([
  ["zh-TW", "zh-CN"],
  ["ZH", "zh-CN"],
  ["fr-FR", "en"],
  ["zhx", "en"],
])("a reader of %s is served %s", (tag, locale) => {
  expect(closestLocale(tag)).toBe(locale);
});
