// Where a registration begins: from nothing, or from what the registry holds of a similar SDK.

import type { Json, Sdk } from "@pilu/schema";
import { unstatedSdk } from "@pilu/schema/unstated";
import { put } from "../form/path.ts";

/** Nothing is stated yet; what a person must choose is left to be missed by the schema. */
export function blankSdk(id: string, name: string): { readonly [field: string]: Json } {
  const isChinese = /\p{Script=Han}/u.test(name);
  return {
    ...unstatedSdk(),
    id,
    names: name === "" ? {} : { [isChinese ? "zh-CN" : "en"]: name },
    vendor: "",
    function: null,
    kind: "sdk",
    platforms: [],
    purposes: [],
    purposeText: {},
    data: null,
    methods: ["sdk-local"],
  };
}

/**
 * Another SDK that begins as `like` is: names, packages, records and sources are its own, so they are left out, and what
 * was copied counts as unconfirmed until somebody compares it with the vendor's text.
 */
export function likeSdk(like: Sdk, id: string): Json {
  const blank = blankSdk(id, "");
  const own = ["coordinates", "names", "sources", "nationalPlatform", "aliases", "brand"] as const;
  const state = own.reduce((next: Json, field) => put(next, field, blank[field] ?? null), {
    ...(like as unknown as Record<string, Json>),
    id,
    status: "live",
    mergedInto: null,
  });
  return ["data", "policy"].reduce((next, fact) => put(next, `confidence.${fact}`, "recall"), state);
}
