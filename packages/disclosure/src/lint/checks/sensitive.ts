import type { Region, SensitiveNotice } from "@pilu/schema";
import { sensitiveTypes } from "../../compose/sensitive.ts";
import { labelOf } from "../labels.ts";
import type { Found } from "../rule.ts";
import { judgedBy, onIntegration, onItem } from "../spot.ts";
import type { AppView, Use } from "../view.ts";

/**
 * L007: sensitive data without what must be told of it. What is sensitive is judged by the law of each region. The bold
 * mark of such types on the page is Pilu's own.
 */
export function sensitiveNotices(view: AppView): Found<"notice-missing" | "boilerplate">[] {
  return view.uses.flatMap((use): Found<"notice-missing" | "boilerplate"> | [] => {
    const { sensitive } = use.integration;
    if (sensitive !== null && !isBoilerplate(sensitive)) return [];
    const regions = view.app.regions.filter((region) => typesIn(region, use, view).length > 0);
    const types = [...new Set(regions.flatMap((region) => typesIn(region, use, view)))];
    if (types.length === 0) return [];
    const items = use.items.filter((item) => types.includes(item.type));
    const places = items.map((item) => onItem(use, item)).flatMap((spot) => [spot.place, ...spot.related]);
    return {
      reason: sensitive === null ? "notice-missing" : "boilerplate",
      spot: judgedBy(onIntegration(use, "sensitive"), ...places),
      facts: { types: types.map((type) => labelOf(view, "data-type", type)) },
      regions,
    };
  });
}

function typesIn(region: Region, { entry, sdk, integration }: Use, { app, index }: AppView): string[] {
  const purposes = integration.purposes.map((one) => one.purpose);
  const of = { audience: app.audience, regions: [region] };
  return sensitiveTypes(entry.data, { app: of, function: sdk.function, purposes }, index);
}

// Necessity and impact are two answers: one text for both answers neither.
function isBoilerplate({ necessity, impact }: SensitiveNotice): boolean {
  return Object.entries(necessity).some(([language, text]) => impact[language] === text);
}
