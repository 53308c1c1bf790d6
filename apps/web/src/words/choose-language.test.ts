import { expect, test } from "vitest";
import { chooseLanguage } from "./choose-language.ts";

const browser = (accept: string | null) => chooseLanguage({ cookie: undefined, accept });

test("a reader keeps the language they chose, whatever the browser asks for", () => {
  expect(chooseLanguage({ cookie: "en", accept: "zh-CN" })).toBe("en");
  expect(chooseLanguage({ cookie: "zh-CN", accept: "en" })).toBe("zh-CN");
});

test("a cookie that names no language of the portal is ignored", () => {
  expect(chooseLanguage({ cookie: "fr", accept: "zh" })).toBe("zh-CN");
});

test("the most wanted language that the portal speaks wins, by quality and then by order", () => {
  expect(browser("zh-TW,zh;q=0.9,en;q=0.8")).toBe("zh-CN");
  expect(browser("en;q=0.5, zh-CN;q=0.6")).toBe("zh-CN");
  expect(browser("fr-FR,fr;q=0.9,zh;q=0.4,en;q=0.3")).toBe("zh-CN");
  expect(browser("zh;q=0, en")).toBe("en");
});

test("a reader of neither language, or with no wish, reads English", () => {
  expect(browser("de")).toBe("en");
  expect(browser(null)).toBe("en");
  expect(browser(";;;,q=,")).toBe("en");
});
