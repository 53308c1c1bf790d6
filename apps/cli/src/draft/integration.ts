import { wrappers } from "@pilu/catalog";
import { type App, Integration, integrationId, type Platform, type Scan, type Sdk } from "@pilu/schema";
import { unstatedIntegration } from "@pilu/schema/unstated";

export interface Finding {
  readonly sdk: Sdk;
  /** The packages through which it was found. */
  readonly via: Scan["sdks"][number]["via"];
  /** Platforms of the builds that hold them. */
  readonly platforms: readonly Platform[];
}

/** The SDK in the app as far as a build tells: what it is and where it runs; the rest says that it waits for a person. */
export function integrationOf(app: App, { sdk, via, platforms }: Finding): Integration {
  // What the vendor names platforms for is more telling than where a wrapper was found.
  const both = platforms.filter((platform) => sdk.platforms.includes(platform));
  return Integration.parse({
    ...unstatedIntegration(),
    id: integrationId(app.id, sdk.id),
    app: app.id,
    sdk: sdk.id,
    role: sdk.kind === "open-source" ? "open-source-local" : "processor",
    platforms: both.length > 0 ? both : platforms,
    versionRange: versionOf(via),
    purposes: sdk.purposes.map((purpose) => ({ purpose, basis: null, interest: null, role: null })),
    scenario: toConfirm.scenario,
    trigger: "after-consent",
    triggerText: toConfirm.trigger,
    processing: toConfirm.role,
    necessity: { required: false, ifRefused: toConfirm.refusal },
    optOut: { path: toConfirm.optOut, url: null },
  } satisfies Record<keyof Integration, unknown>);
}

/** The versions of the SDK's own packages in the build, of which a wrapper is none; null where it has none of them. */
function versionOf(via: Finding["via"]): string | null {
  const own = via.filter((one) => !Object.hasOwn(wrappers, one.purl.replace(/@[^@]*$/, "")));
  const versions = new Set(own.flatMap((one) => (one.version === null ? [] : [one.version])));
  const listed = [...versions].sort().join(", ");
  return listed === "" || listed.length > 200 ? null : listed;
}

const toConfirm = {
  scenario: { "zh-CN": "待确认：在哪些功能中使用。", en: "To be confirmed: the features that use it." },
  trigger: { "zh-CN": "待确认：何时开始收集。", en: "To be confirmed: when it begins to collect." },
  role: {
    "zh-CN": "待确认：供应商受托处理，还是自行处理。",
    en: "To be confirmed: whether the provider acts on our behalf or for itself.",
  },
  optOut: { "zh-CN": "待填写：在应用的何处关闭。", en: "To be written: where in the app to switch it off." },
  refusal: { "zh-CN": "待确认：拒绝后有何影响。", en: "To be confirmed: what happens on refusal." },
};
