import type { EvidenceScope, Integration, KeptEvidence, Sdk } from "@pilu/schema";
import type { Taxonomy } from "@pilu/schema/taxonomy";
import { indexOf } from "./index-of.ts";
import { disclosedData } from "./items.ts";

interface Use {
  readonly integration: Integration;
  readonly sdk: Sdk;
}

/** What a proof that is given today for an SDK in an app covers: what the integration says now. */
export function evidenceScope({ integration, sdk }: Use, taxonomy: Taxonomy): EvidenceScope {
  const data = disclosedData(integration, sdk, indexOf(taxonomy));
  const items = data.kind === "items" ? data.items : [];
  const { seat, storage, access } = integration.countries;
  return {
    recipient: integration.contractingVendor ?? sdk.vendor,
    types: sorted(items.map(({ type }) => type)),
    purposes: sorted([
      ...integration.purposes.map(({ purpose }) => purpose),
      ...items.flatMap(({ purposes }) => purposes),
    ]),
    countries: sorted([...(seat === null ? [] : [seat]), ...storage, ...access]),
  };
}

/** Whether all that the integration says now is within what the proof was given for. */
export function isCovered(now: EvidenceScope, { covers }: Pick<KeptEvidence, "covers">): boolean {
  if (covers === null) return true;
  return (
    now.recipient === covers.recipient &&
    now.types.every((one) => covers.types.includes(one)) &&
    now.purposes.every((one) => covers.purposes.includes(one)) &&
    now.countries.every((one) => covers.countries.includes(one))
  );
}

function sorted<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort();
}
