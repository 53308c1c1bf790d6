import type { Localised, Vendor } from "@pilu/schema";
import type { Found } from "../rule.ts";
import { judgedBy, ofVendor, onIntegration, onSdk, onVendor } from "../spot.ts";
import type { AppView, Use } from "../view.ts";

type Reason = "retired" | "former-name" | "differs";

/** L024: a company that looks out of date, or that other apps name differently for the same SDK. */
export function staleEntities(view: AppView): Found<Reason>[] {
  return view.uses.flatMap((use) => [...retired(use, view), ...formerNames(use), ...differing(use, view)]);
}

function retired(use: Use, { vendors }: AppView): Found<Reason>[] {
  const { status, mergedInto } = use.vendor;
  if (status === "live") return [];
  const heir = mergedInto === null ? undefined : vendors.get(mergedInto);
  return [
    {
      reason: "retired",
      spot: onVendor(use, "status"),
      facts: heir === undefined ? {} : { heir: heir.names },
    },
  ];
}

function formerNames(use: Use): Found<Reason>[] {
  const { vendor, sdk, integration } = use;
  const former = new Set(vendor.history.flatMap(({ from }) => Object.values(from)));
  const places = [
    { spot: onVendor(use, "names"), names: vendor.names },
    ...(sdk.nationalPlatform === null
      ? []
      : [
          {
            spot: onSdk(use, "nationalPlatform.developerName"),
            names: { "zh-CN": sdk.nationalPlatform.developerName },
          },
        ]),
    ...(integration.crossBorder === null
      ? []
      : [{ spot: onIntegration(use, "crossBorder.recipient"), names: integration.crossBorder.recipient }]),
  ];
  return places.flatMap(({ spot, names }) => {
    const name = stale(names, former);
    const judged = judgedBy(spot, ofVendor(vendor, "history"));
    return name === undefined ? [] : [{ reason: "former-name", spot: judged, facts: { name } }];
  });
}

function stale(names: Localised, former: ReadonlySet<string>): string | undefined {
  return Object.values(names).find((name) => former.has(name));
}

function differing(use: Use, { registry, vendors }: AppView): Found<Reason>[] {
  const others = registry.integrations
    .filter((one) => one.sdk === use.sdk.id && one.app !== use.integration.app && one.status === "live")
    .map((one) => one.contractingVendor ?? use.sdk.vendor)
    .filter((id) => id !== use.vendor.id);
  const named = [...new Set(others)].sort().flatMap((id): Vendor[] => {
    const vendor = vendors.get(id);
    return vendor === undefined ? [] : [vendor];
  });
  if (named.length === 0) return [];
  const facts = { here: use.vendor.names, there: named.map((vendor) => vendor.names) };
  return [{ reason: "differs", spot: onIntegration(use, "contractingVendor"), facts }];
}
