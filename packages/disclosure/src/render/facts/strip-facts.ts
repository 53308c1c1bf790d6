import type { Entry } from "@pilu/schema";
import { contactPhrases } from "./contact-phrases.ts";
import type { FactWriter } from "./fact.ts";

/** What must be told of sensitive types: necessity, impact, separate consent (PIPL 29, 30). */
export function addSensitive(writer: FactWriter, { sensitive, sensitiveTypes }: Entry): void {
  if (sensitive === null && sensitiveTypes.length === 0 && !writer.isComplete) return;
  const { reader } = writer;
  // The company's own words, not the vendor's: missing ones are for the company to write.
  const isMissing = sensitive === null && sensitiveTypes.length > 0;
  const rows = [
    ["sensitive.necessity", "sensitiveNecessity", sensitive?.necessity],
    ["sensitive.impact", "impact", sensitive?.impact],
    ["sensitive.separateConsent", "separateConsent", sensitive?.separateConsent],
  ] as const;
  for (const [field, label, text] of rows) {
    const said = text === undefined ? [] : [reader.said(text)];
    const phrases = isMissing ? [reader.absent("toComplete")] : said;
    writer.add({ field, isQuiet: !isMissing, label, part: "sensitive" }, phrases);
  }
}

/** The recipient abroad: the six fields of PIPL 39, the country, and the basis of the transfer (PIPL 38, GDPR 44-49). */
export function addAbroad(writer: FactWriter, { crossBorder }: Entry): void {
  if (crossBorder === null && !writer.isComplete) return;
  const { reader } = writer;
  const base = { isQuiet: true, part: "abroad" } as const;
  const country = crossBorder === null ? [] : [reader.label("country", crossBorder.country)];
  const types = (crossBorder?.types ?? []).map((type) => reader.label("data-type", type));
  writer.said(
    { ...base, field: "crossBorder.recipient", label: "recipient" },
    crossBorder?.recipient ?? null,
  );
  writer.add({ ...base, field: "crossBorder.country", label: "recipientCountry" }, country);
  const contact = contactPhrases(crossBorder?.contact ?? null, reader);
  writer.add({ ...base, field: "crossBorder.contact", joint: "clause", label: "recipientContact" }, contact);
  writer.said(
    { ...base, field: "crossBorder.purpose", label: "transferPurpose" },
    crossBorder?.purpose ?? null,
  );
  writer.said({ ...base, field: "crossBorder.method", label: "transferMethod" }, crossBorder?.method ?? null);
  const typesHead = { field: "crossBorder.types", label: "transferTypes", part: "abroad" } as const;
  writer.add({ ...typesHead, isQuiet: crossBorder === null }, types);
  writer.said({ ...base, field: "crossBorder.rights", label: "transferRights" }, crossBorder?.rights ?? null);
  writer.said(
    { ...base, field: "crossBorder.mechanism", label: "mechanism" },
    crossBorder?.mechanism ?? null,
  );
}
