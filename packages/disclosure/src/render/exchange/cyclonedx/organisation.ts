import type { Contact, Localised } from "@pilu/schema";
import type { Teller } from "../teller.ts";
import type { Organisation } from "./shape.ts";

interface Company {
  readonly names: Localised;
  readonly country: string | null;
  readonly contact: Contact | null;
}

/** A company with the ways to reach it. */
export function organisationOf(
  { names, country, contact }: Company,
  { teller, url }: { teller: Teller; url: string | null },
): Organisation {
  const { officer = null, email = null, telephone = null, address = null } = contact ?? {};
  const isReached = officer !== null || email !== null || telephone !== null;
  return {
    name: teller.said(names),
    country,
    streetAddress: address === null ? null : teller.said(address),
    urls: teller.links([url, contact?.url ?? null]),
    contact: isReached
      ? { name: officer === null ? null : teller.said(officer), email, phone: telephone }
      : null,
  };
}
