import { z } from "zod";
import { Contact } from "../contact.ts";
import { Status } from "../entity.ts";
import { VendorId } from "../ids.ts";
import { Source } from "../source.ts";
import { CountryCode } from "../taxonomy/vocabulary.ts";
import { Day } from "../text/day.ts";
import { WebLink } from "../text/link.ts";
import { LocalisedLine, LocalisedProse } from "../text/localised.ts";

/**
 * What became of a company. Only this separates "same entity, new name" (tell) from "another recipient"
 * (PIPL 22, 23: tell and ask).
 */
export const VendorEvent = z.strictObject({
  kind: z.enum(["rename", "merger", "division", "sale", "move", "dissolution"]),
  on: Day,
  from: LocalisedLine,
  reason: LocalisedProse,
});

/** The legal entity behind SDKs. `null` is "not stated by the vendor". */
export const Vendor = z.strictObject({
  id: VendorId,
  status: Status,
  mergedInto: VendorId.nullable(),
  names: LocalisedLine,
  country: CountryCode.nullable(),
  contact: Contact.nullable(),
  site: WebLink.nullable(),
  history: z.array(VendorEvent),
  sources: z.array(Source),
});
export type Vendor = z.infer<typeof Vendor>;
