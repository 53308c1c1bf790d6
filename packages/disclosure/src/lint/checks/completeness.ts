import type { Locale, Localised } from "@pilu/schema";
import type { Found, Spot } from "../rule.ts";
import { onApp, onEither, onIntegration, onSdk, onVendor } from "../spot.ts";
import type { AppView, Use } from "../view.ts";

export const languageNames: Readonly<Record<Locale, Localised>> = {
  "zh-CN": { "zh-CN": "简体中文", en: "simplified Chinese" },
  en: { "zh-CN": "英文", en: "English" },
};

const advertising = new Set(["advertising", "ad-mediation", "ad-attribution"]);

type Reason =
  | "name-missing"
  | "vendor-missing"
  | "purpose-missing"
  | "scenario-missing"
  | "app-text-missing"
  | "data-not-stated"
  | "method-missing"
  | "policy-missing"
  | "interest-missing"
  | "sale-not-stated";

/** L003: what every entry says, in every language that is published. */
export function incomplete(view: AppView): Found<Reason>[] {
  return [...appTexts(view), ...view.uses.flatMap((use) => [...texts(use, view), ...facts(use)])];
}

function appTexts({ app, languages }: AppView): Found<Reason>[] {
  const { title, preamble, inAppPath, refusal } = app.settings;
  const read = [
    { path: "names", text: app.names },
    { path: "controller.names", text: app.controller.names },
    { path: "settings.title", text: title },
    { path: "settings.preamble", text: preamble },
    { path: "settings.inAppPath", text: inAppPath },
    ...refusal.flatMap((way) => [way.title, way.path].map((text) => ({ path: "settings.refusal", text }))),
  ];
  return read.flatMap(({ path, text }) =>
    text === null ? [] : lacking(text, languages, onApp(app, path), "app-text-missing"),
  );
}

function texts(use: Use, { languages }: AppView): Found<Reason>[] {
  const { sdk, vendor, entry, integration } = use;
  return [
    ...lacking(sdk.names, languages, onSdk(use, "names"), "name-missing"),
    ...lacking(vendor.names, languages, onVendor(use, "names"), "vendor-missing"),
    ...lacking(entry.purposeText, languages, onEither(use, "purposeText"), "purpose-missing"),
    ...lacking(integration.scenario, languages, onIntegration(use, "scenario"), "scenario-missing"),
  ];
}

function facts(use: Use): Found<Reason>[] {
  const { entry, items, receives, integration, sdk } = use;
  const found: Found<Reason>[] = [];
  if (entry.data.kind === "not-stated" && receives)
    found.push({ reason: "data-not-stated", spot: onEither(use, "data") });
  if (receives && items.length > 0 && entry.methods.every((method) => method === "none"))
    found.push({ reason: "method-missing", spot: onEither(use, "methods") });
  if (receives && entry.links.policy === null)
    found.push({ reason: "policy-missing", spot: onSdk(use, "links.policy") });
  for (const { purpose, basis, interest } of integration.purposes)
    if (basis === "legitimate-interests" && interest === null)
      found.push({
        reason: "interest-missing",
        spot: onIntegration(use, `purposes.${purpose}.interest`, `purposes.${purpose}.basis`),
      });
  if (advertising.has(sdk.function) && integration.soldOrShared === "not-stated")
    found.push({ reason: "sale-not-stated", spot: onIntegration(use, "soldOrShared") });
  return found;
}

function lacking<R extends Reason>(
  text: Localised,
  languages: readonly Locale[],
  spot: Spot,
  reason: R,
): Found<R>[] {
  return languages
    .filter((language) => text[language] === undefined)
    .map((language) => ({
      reason,
      spot: { ...spot, place: { ...spot.place, path: `${spot.place.path}.${language}` } },
      facts: { language: languageNames[language] },
    }));
}
