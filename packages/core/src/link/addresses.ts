import type { Moment, Reader } from "@pilu/db";
import type { Localised } from "@pilu/schema";
import { allOf } from "../registry/all-of.ts";

/** An SDK that names an address. */
export interface Naming {
  readonly id: string;
  readonly names: Localised;
}

/** The policy links of all live SDKs, each with the SDKs that name it, in the order of addresses. */
export async function policyAddresses(view: Reader, moment: Moment): Promise<ReadonlyMap<string, Naming[]>> {
  const named = new Map<string, Naming[]>();
  for (const { id, names, status, links } of await allOf(view, "sdk", moment)) {
    if (status !== "live" || links.policy === null) continue;
    named.set(links.policy, [...(named.get(links.policy) ?? []), { id, names }]);
  }
  return new Map([...named].sort(([a], [b]) => (a < b ? -1 : 1)));
}
