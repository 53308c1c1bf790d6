import type { Moment, Reader } from "@pilu/db";
import { allOf } from "../registry/all-of.ts";

/** The policy links of all live SDKs, each with the SDKs that name it, in the order of addresses. */
export async function policyAddresses(view: Reader, moment: Moment): Promise<ReadonlyMap<string, string[]>> {
  const named = new Map<string, string[]>();
  for (const { id, status, links } of await allOf(view, "sdk", moment)) {
    if (status !== "live" || links.policy === null) continue;
    named.set(links.policy, [...(named.get(links.policy) ?? []), id]);
  }
  return new Map([...named].sort(([a], [b]) => (a < b ? -1 : 1)));
}
