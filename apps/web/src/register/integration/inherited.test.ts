import type { Json } from "@pilu/schema";
import { expect, test } from "vitest";
import { plainItem } from "../sdk/items.ts";
import { inheritedBy, useOfItem, using } from "./inherited.ts";

const state: Json = {
  data: { mode: "inherit", except: [], refine: [{ key: "oaid|android", note: { en: "once" } }] },
};

test("an app inherits the items on its own platforms", () => {
  const items = [plainItem("imei", ["android", "harmonyos"]), plainItem("idfa", ["ios"])];
  expect(inheritedBy(items, ["android", "ios"]).map((one) => one.key)).toEqual(["imei|android", "idfa|ios"]);
});

test("an item is left out with a reason, asked on other terms, and as the SDK has it again", () => {
  const out = using(state, "imei|android", "left-out");
  expect(useOfItem(out, "imei|android")).toBe("left-out");
  expect(out).toMatchObject({ data: { except: [{ key: "imei|android", reason: {} }] } });
  const asked = using(out, "imei|android", "optional");
  expect(useOfItem(asked, "imei|android")).toBe("optional");
  expect(asked).toMatchObject({ data: { except: [] } });
  expect(using(asked, "imei|android", "as-sdk")).toEqual(state);
});

test("what else is refined of an item stays when its demand goes", () => {
  const asked = using(state, "oaid|android", "required");
  expect(useOfItem(asked, "oaid|android")).toBe("required");
  expect(using(asked, "oaid|android", "as-sdk")).toEqual(state);
});
