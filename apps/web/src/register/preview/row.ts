// What users will read of an SDK, made beside the page by the same code that makes the public one.
import "../form/without-eval.ts";
import { cells, compose, draft } from "@pilu/disclosure";
import { type Digest, Integration, type Json, locales, Sdk, Vendor } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { at, put, textAt, textsAt } from "../form/path.ts";
import { anyApp, dash, useOf } from "./any-app.ts";

interface RowLine {
  readonly label: string;
  readonly text: string;
  readonly language: string;
}
export type Row = Readonly<Record<(typeof locales)[number], readonly RowLine[]>>;

// What only an app can say: shown once the draft says it for one.
const ofApp =
  /^(role|scenario|trigger|necessity|countries|soldOrShared|optOut|rights|cooperation|processing|crossBorder|sensitive)/;

/** The row in both languages; null while too little is there to make one. Gaps are dashes. */
export function rowOf(given: {
  readonly sdk: Json;
  readonly vendor: Json | null;
  readonly integration: Json | null;
}): Row | null {
  const sdk = Sdk.safeParse(filled(given.sdk));
  if (!sdk.success) return null;
  const platforms = sdk.data.platforms;
  const app = anyApp({ platforms, regions: ["CN"] });
  const vendor = Vendor.safeParse(filledVendor(given.vendor, sdk.data.vendor));
  if (!vendor.success) return null;
  const own =
    given.integration === null
      ? null
      : { ...(given.integration as object), app: "any", id: `any/${sdk.data.id}` };
  const integration = Integration.safeParse(own);
  const content = compose({
    app,
    integrations: [integration.success ? integration.data : useOf(sdk.data, app)],
    sdks: [sdk.data],
    vendors: [vendor.data],
    taxonomy: currentTaxonomy,
  });
  const document = draft(content, () => "0".repeat(64) as Digest);
  const open = gaps(given.sdk);
  const [zh, en] = locales.map((locale) =>
    cells(document, locale)
      .filter(({ field }) => !open.includes(field.split(".")[0] ?? ""))
      .filter(({ field }) => integration.success || !ofApp.test(field))
      .filter(({ field }) => !/^(data|permissions)\./.test(field) || /^data\.[^.]+$/.test(field))
      .map(({ label, text, language }) => ({ label, text, language })),
  );
  return { "zh-CN": zh ?? [], en: en ?? [] };
}

// Fields that something must stand in for; nothing is told of them.
function gaps(sdk: Json): string[] {
  const isOpen = (path: string) => textAt(sdk, path) === "" && textsAt(sdk, path).length === 0;
  const open = ["function", "platforms", "purposes", "vendor"].filter(isOpen);
  return textAt(sdk, "data.kind") === "" ? [...open, "data"] : open;
}

function filled(sdk: Json): Json {
  const text = (state: Json, path: string) =>
    Object.values((at(state, path) ?? {}) as object).some(
      (one) => typeof one === "string" && one.trim() !== "",
    )
      ? state
      : put(state, path, dash);
  let next = text(text(sdk, "names"), "purposeText");
  if (textAt(next, "function") === "") next = put(next, "function", currentTaxonomy.functions[0]?.id ?? "");
  if (textAt(next, "vendor") === "") next = put(next, "vendor", "unknown");
  if (textsAt(next, "platforms").length === 0) next = put(next, "platforms", ["android", "ios"]);
  if (textsAt(next, "purposes").length === 0)
    next = put(next, "purposes", [currentTaxonomy.purposes[0]?.id ?? ""]);
  if (at(next, "data") === null || (at(next, "data.items") as Json[] | undefined)?.length === 0)
    next = put(next, "data", { kind: "not-stated" });
  for (const list of ["sources", "options", "permissions", "links.otherPolicies"])
    if (!Sdk.safeParse(next).success) next = put(next, list, []);
  return next;
}

function filledVendor(vendor: Json | null, id: string): Json {
  const state = vendor ?? {
    status: "live",
    mergedInto: null,
    country: null,
    contact: null,
    site: null,
    history: [],
    sources: [],
  };
  const named =
    Object.keys((at(state, "names") ?? {}) as object).length > 0 ? state : put(state, "names", dash);
  return put(put(named, "id", id), "contact", null);
}
