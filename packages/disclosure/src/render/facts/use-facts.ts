import type { Entry } from "@pilu/schema";
import type { Phrase } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import type { Scope } from "./entry-facts.ts";
import type { FactWriter } from "./fact.ts";

const saleWords = { neither: "neither", shared: "shared", sold: "sold" } as const;

/** Why, when and how the SDK handles data; an SDK that collects nothing need not say how. */
export function addUse(writer: FactWriter, entry: Entry, { columns, regions }: Scope): void {
  const { reader } = writer;
  const part = "use";
  const isQuiet = entry.data.kind === "none";
  writer.said({ field: "purposeText", label: "purpose", part }, entry.purposeText);
  const purposes = entry.purposes.map((purpose) => purposePhrase(purpose, reader));
  writer.add({ field: "purposes", joint: "clause", label: "basis", part }, purposes);
  writer.said({ field: "scenario", label: "scenario", part }, entry.scenario);
  writer.add({ field: "trigger", joint: "clause", label: "starts", part }, triggerPhrases(entry, reader));
  const methods = entry.methods.map((method) => reader.label("method", method));
  writer.add({ field: "methods", isQuiet, label: "methods", part }, methods);
  writer.said({ field: "processing", isQuiet: true, label: "processing", part }, entry.processing);
  if (columns.has("treatment")) {
    const treatment = entry.treatment === null ? [] : [reader.label("treatment", entry.treatment)];
    writer.add({ field: "treatment", isQuiet, label: "treatment", part }, treatment);
  }
  const sale = entry.soldOrShared;
  // Asked for by Californian law; elsewhere it is told where it is known.
  const saleHead = { field: "soldOrShared", isQuiet: isQuiet || !regions.has("US"), part } as const;
  const said = sale === "not-stated" ? [] : [reader.plain(reader.word(saleWords[sale]))];
  writer.add({ ...saleHead, label: "soldOrShared" }, said);
}

/** A purpose with its basis; with the interest pursued and another role where there are. */
function purposePhrase(
  { purpose, basis, interest, role }: Entry["purposes"][number],
  reader: Reader,
): Phrase {
  const label = reader.label("purpose", purpose);
  // None recorded counts as consent.
  const asides = [reader.label("basis", basis ?? "consent")];
  if (interest !== null) asides.push(reader.said(interest));
  if (role !== null) asides.push(reader.label("role", role));
  const text = reader.word("aside", { aside: reader.joined(asides, "clause"), text: label.text });
  const foreign = [label, ...asides].find((phrase) => phrase.language !== reader.locale);
  return { language: foreign?.language ?? reader.locale, text };
}

function triggerPhrases({ trigger, triggerText }: Entry, reader: Reader): Phrase[] {
  const label = reader.label("trigger", trigger);
  return triggerText === null ? [label] : [label, reader.said(triggerText)];
}
