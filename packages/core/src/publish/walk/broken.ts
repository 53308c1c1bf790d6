import type { State } from "./state.ts";

/** References of live entities to what is missing or retired (I10); an integration lives while its app does. */
export function brokenIn({ app, integration, sdk, vendor }: State): string[] {
  const found: string[] = [];
  const must = (from: string, to: string, held: { readonly status: string } | undefined) => {
    if (held?.status !== "live")
      found.push(`${from} refers to ${held === undefined ? "missing" : "retired"} ${to}`);
  };
  for (const { id, status, vendor: company } of sdk.values())
    if (status === "live") must(id, company, vendor.get(company));
  for (const one of integration.values()) {
    const its = app.get(one.app);
    if (one.status !== "live" || its?.status === "retired") continue;
    must(one.id, one.app, its);
    must(one.id, one.sdk, sdk.get(one.sdk));
    if (one.contractingVendor !== null)
      must(one.id, one.contractingVendor, vendor.get(one.contractingVendor));
  }
  return found;
}
