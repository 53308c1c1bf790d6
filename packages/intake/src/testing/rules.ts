import type { Sdk } from "@pilu/schema";
import { Sdk as SdkSchema } from "@pilu/schema";
import { unstatedItem, unstatedSdk } from "@pilu/schema/unstated";
import type { Rules } from "../match/judge.ts";

/** An invented SDK that collects the device model, with these coordinates. */
function sdk(id: string, purls: readonly string[], differences: object = {}): Sdk {
  return SdkSchema.parse({
    ...unstatedSdk(),
    id,
    names: { "zh-CN": `样例 ${id}`, en: `Sample ${id}` },
    vendor: "grain-mill",
    function: "push",
    kind: "sdk",
    platforms: ["android", "ios"],
    coordinates: { purls, classPrefixes: [], domains: [] },
    purposes: ["push-delivery"],
    purposeText: { "zh-CN": "推送消息", en: "Push messages" },
    data: {
      kind: "items",
      items: [{ ...unstatedItem(), type: "device-model", platforms: ["android", "ios"], demand: "required" }],
    },
    methods: ["sdk-local"],
    confidence: { data: "verified", policy: "none", coordinates: "verified" },
    ...differences,
  });
}

/** Two invented SDKs, one of them inside a wrapper, and a library. */
export const rules: Rules = {
  sdks: [
    sdk("crumbs-push", [
      "pkg:maven/com.crumbs/push",
      "pkg:cocoapods/CrumbsPush",
      "pkg:swift/github.com/Crumbs/Crumbs-Push",
      "pkg:npm/%40crumbs/push",
    ]),
    sdk("crumbs-map", ["pkg:maven/com.crumbs/*"], { data: { kind: "none" } }),
    sdk("old-push", ["pkg:maven/com.old/push"], { status: "retired", mergedInto: "crumbs-push" }),
  ],
  wrappers: { "pkg:npm/crumbs-wrapper": ["crumbs-push", "crumbs-map", "nobody"] },
  knownLibraries: [{ pattern: "pkg:maven/com.crumbs/annotations" }, { pattern: "pkg:npm/left*" }],
};
