import {
  type App,
  type DataItem,
  type EntityKind,
  type Integration,
  itemKeys,
  type Place,
  type Vendor,
} from "@pilu/schema";
import type { Spot } from "./rule.ts";
import type { Use } from "./view.ts";

// Where findings stand. A fact that an app may take over or set itself stands at the app's integration, and is
// related to the SDK's: editing either touches it.

export function onApp(app: App, path: string): Spot {
  return { subject: app.names, place: place("app", app.id, path), related: [] };
}

/** At a field of the integration, judged by more of its fields where `by` names them. */
export function onIntegration({ integration, sdk }: Use, path: string, ...by: readonly string[]): Spot {
  return {
    subject: sdk.names,
    place: place("integration", integration.id, path),
    related: by.map((one) => place("integration", integration.id, one)),
  };
}

export function onSdk({ sdk, integration }: Use, path: string, ...by: readonly string[]): Spot {
  return {
    subject: sdk.names,
    place: place("sdk", sdk.id, path),
    related: [place("integration", integration.id, "sdk"), ...by.map((one) => place("sdk", sdk.id, one))],
  };
}

/** At a field of the company that this app has the contract with. */
export function onVendor({ vendor, sdk, integration }: Use, path: string): Spot {
  return {
    subject: vendor.names,
    place: place("vendor", vendor.id, path),
    related: [place("integration", integration.id, "contractingVendor"), place("sdk", sdk.id, "vendor")],
  };
}

/** At a field that both have: where the integration leaves it open, the SDK's counts. */
export function onEither(use: Use, path: string): Spot {
  const spot = onIntegration(use, path);
  return { ...spot, related: [place("sdk", use.sdk.id, path)] };
}

/** At a data item, or one of its fields, wherever its words come from: the SDK, a refinement, the app's own list. */
export function onItem(use: Use, item: Pick<DataItem, "type" | "platforms">, field?: string): Spot {
  const [key = item.type] = itemKeys(item);
  const tail = field === undefined ? key : `${key}.${field}`;
  const spot = onIntegration(
    use,
    `data.items.${tail}`,
    "data.mode",
    `data.collection.items.${tail}`,
    `data.refine.${tail}`,
    `data.except.${key}`,
  );
  return { ...spot, related: [...spot.related, place("sdk", use.sdk.id, `data.items.${tail}`)] };
}

/** The spot, judged by more than its own fields. */
export function judgedBy(spot: Spot, ...more: readonly Place[]): Spot {
  return { ...spot, related: [...spot.related, ...more] };
}

export function ofVendor(vendor: Vendor, path: string): Place {
  return place("vendor", vendor.id, path);
}

export function ofIntegration(integration: Integration, path: string): Place {
  return place("integration", integration.id, path);
}

function place(kind: EntityKind, id: string, path: string): Place {
  return { kind, id, path };
}
