import { expect, test } from "vitest";
import { idFrom, inLocale } from "./texts.ts";

test("a text in one language leaves those in others, and is null or nothing when the last one goes", () => {
  const both = { fr: "Carte", "zh-CN": "地图" };
  expect(inLocale(both, { locale: "en", text: "Map", isNullable: false })).toEqual({ ...both, en: "Map" });
  expect(inLocale(both, { locale: "zh-CN", text: "", isNullable: true })).toEqual({ fr: "Carte" });
  expect(inLocale({ en: "M" }, { locale: "en", text: "", isNullable: true })).toBeNull();
  expect(inLocale({ en: "M" }, { locale: "en", text: "", isNullable: false })).toEqual({});
  expect(inLocale(null, { locale: "en", text: "Map", isNullable: true })).toEqual({ en: "Map" });
});

test("an id is made of the Latin letters of a name", () => {
  expect(idFrom("MobTech ShareSDK 3.0")).toBe("mobtech-sharesdk-3-0");
  expect(idFrom("Café – Été")).toBe("cafe-ete");
  expect(idFrom("极光推送")).toBe("");
  expect(idFrom(`${"a".repeat(62)} b`)).toBe("a".repeat(62));
});
