import type { Json } from "@pilu/schema";

/** A company of which only the name is known yet. */
export function blankVendor(id: string, name: string): Json {
  const isChinese = /\p{Script=Han}/u.test(name);
  return {
    id,
    status: "live",
    mergedInto: null,
    names: name === "" ? {} : { [isChinese ? "zh-CN" : "en"]: name },
    country: null,
    contact: null,
    site: null,
    history: [],
    sources: [],
  };
}
