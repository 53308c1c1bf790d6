import { labelOf } from "../labels.ts";
import type { Found } from "../rule.ts";
import { judgedBy, onEither, onItem } from "../spot.ts";
import type { AppView } from "../view.ts";

// What an app's server or its user knows, and no SDK reads off a device.
const serverFacts = new Set([
  "order-info",
  "purchase-history",
  "phone-number",
  "email",
  "name",
  "postal-address",
  "company-invoice",
  "id-number",
  "bank-card",
]);

/** L015: data said to be collected by the SDK on the device that a device does not hold. */
export function serverSideFacts(view: AppView): Found<"server-fact">[] {
  return view.uses
    .filter((use) => use.receives)
    .flatMap((use) =>
      use.items
        .filter((item) => serverFacts.has(item.type))
        .filter((item) => {
          const methods = item.methods.length > 0 ? item.methods : use.entry.methods;
          return methods.every((method) => method === "sdk-local");
        })
        .map((item) => ({
          reason: "server-fact",
          spot: judgedBy(onItem(use, item, "methods"), onEither(use, "methods").place),
          facts: { data: labelOf(view, "data-type", item.type) },
        })),
    );
}
