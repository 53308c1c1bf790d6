import { labelOf } from "../labels.ts";
import type { Found } from "../rule.ts";
import { judgedBy, ofVendor, onIntegration, onItem } from "../spot.ts";
import type { AppView, Use } from "../view.ts";

// The European Economic Area, within which data moves freely (GDPR 44: "third country").
const eea = new Set(
  "AT BE BG HR CY CZ DK EE FI FR DE GR HU IS IE IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE".split(" "),
);

type Reason = "notice-missing" | "country-missing" | "type-missing";

/**
 * L009: a recipient abroad without the notice of PIPL 39 and its mechanism, or with one that leaves something out. The
 * six fields stand together: the schema refuses a notice that lacks one. Hong Kong, Macao and Taiwan are abroad.
 */
export function abroad(view: AppView): Found<Reason>[] {
  return view.uses.filter(isRecipient).flatMap((use) => inUse(use, view));
}

// The maker of the system gets what its own user gives it: this app transfers nothing to it.
function isRecipient({ receives, integration }: Use): boolean {
  return receives && integration.role !== "os-platform";
}

function inUse(use: Use, view: AppView): Found<Reason>[] {
  const countries = countriesOf(use);
  const outsideChina = countries.filter((code) => code !== "CN");
  const outsideEea = countries.filter((code) => !eea.has(code));
  const named = (codes: readonly string[]) => codes.map((code) => labelOf(view, "country", code));
  const spot = judgedBy(onIntegration(use, "crossBorder", "countries"), ofVendor(use.vendor, "country"));
  const { crossBorder } = use.integration;
  if (crossBorder === null) {
    const found: Found<Reason>[] = [];
    const regions = [
      ...(outsideChina.length > 0 ? (["CN"] as const) : []),
      ...(outsideEea.length > 0 ? (["EU"] as const) : []),
    ];
    const facts = { countries: named([...new Set([...outsideChina, ...outsideEea])]) };
    if (regions.length > 0) found.push({ reason: "notice-missing", spot, facts, regions });
    return found;
  }
  const untold = use.items.filter((item) => !crossBorder.types.includes(item.type));
  const isElsewhere = outsideChina.length > 0 && !outsideChina.includes(crossBorder.country);
  return [
    ...(isElsewhere
      ? [{ reason: "country-missing" as const, spot, facts: { countries: named(outsideChina) } }]
      : []),
    ...[...new Map(untold.map((item) => [item.type, item])).values()].map((item) => ({
      reason: "type-missing" as const,
      spot: judgedBy(onIntegration(use, `crossBorder.types.${item.type}`), onItem(use, item).place),
      facts: { data: labelOf(view, "data-type", item.type) },
    })),
  ];
}

/** Where the recipient is known to be: its seat, where data is stored, from where it is looked at. */
function countriesOf({ integration, vendor }: Use): string[] {
  const { seat, storage, access } = integration.countries;
  return [...new Set([seat ?? vendor.country, ...storage, ...access].flatMap((code) => code ?? []))].sort();
}
