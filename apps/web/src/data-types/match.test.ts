import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { expect, test } from "vitest";
import { matchType } from "./match.ts";
import { normalise } from "./normalise.ts";

const find = (text: string) =>
  currentTaxonomy.dataTypes
    .filter((type) => matchType(type, normalise(text)) !== null)
    .map((type) => type.id);

test("a colloquial name finds the data type and is named as the reason", () => {
  expect(find("串号")).toContain("imei");
  const imei = currentTaxonomy.dataTypes.find((type) => type.id === "imei");
  expect(imei && matchType(imei, normalise("串号"))).toEqual({ alias: "手机串号" });
});

test("case, width and spacing of what is typed do not matter", () => {
  expect(find("ＯＡＩＤ")).toEqual(find("oaid"));
  expect(find("  Precise   LOCATION ")).toContain("location-precise");
});

test("a label that matches is reported without an alias", () => {
  const oaid = currentTaxonomy.dataTypes.find((type) => type.id === "oaid");
  expect(oaid && matchType(oaid, normalise("OAID"))).toEqual({ alias: null });
});

test("an empty search finds everything, nonsense nothing", () => {
  expect(find("")).toHaveLength(currentTaxonomy.dataTypes.length);
  expect(find("qqzzqq")).toEqual([]);
});
