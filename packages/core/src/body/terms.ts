import { canonical, type Integration } from "@pilu/schema";
import { sha256 } from "../hash.ts";

/** How facets begin that {@link termsFacet} gives. */
export const termsPrefix = "terms:";

/**
 * Everything in an integration that has an id of the taxonomy in it, as one facet: a digest, equal for integrations of
 * different apps that say the same of data. The words that they have for people may differ.
 */
export function termsFacet(one: Integration): string {
  const { status, sdk, role, contractingVendor, platforms, trigger, methods, data, treatment } = one;
  const terms = [
    [status, sdk, role, contractingVendor, platforms, trigger, methods, data, treatment, one.permissions],
    one.purposes.map(({ purpose, basis, role: own }) => [purpose, basis, own]),
    one.countries,
    one.crossBorder === null ? null : [one.crossBorder.country, one.crossBorder.types],
  ];
  return termsPrefix + sha256(canonical(terms)).slice(0, 32);
}
