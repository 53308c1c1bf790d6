import { z } from "zod";
import { VendorId } from "../ids.ts";
import { CountryCode, DataTypeId, PurposeId } from "../taxonomy/vocabulary.ts";
import { Day } from "../text/day.ts";
import { Line } from "../text/text.ts";

/** What a proof was given for: who receives, which types, for what and where, as the integration said on that day. */
export const EvidenceScope = z.strictObject({
  recipient: VendorId,
  types: z.array(DataTypeId),
  purposes: z.array(PurposeId),
  countries: z.array(CountryCode),
});
export type EvidenceScope = z.infer<typeof EvidenceScope>;

/**
 * A proof on record for one SDK in one app. It counts until `expires` (that day included) and while the integration
 * stays within `covers`; null: without end, and for whatever the integration says.
 */
export const KeptEvidence = z.strictObject({
  kind: Line,
  reference: Line,
  expires: Day.nullable(),
  covers: EvidenceScope.nullable(),
});
export type KeptEvidence = z.infer<typeof KeptEvidence>;
