import type { Entry } from "@pilu/schema";
import { onceFor } from "../../compose/once-for.ts";
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

// A purpose and its basis are ids; in one language there are few pairs of them.
const plainPurposes = onceFor((_: Reader) => new Map<string, Phrase>());

function purposePhrase(purpose: Purpose, reader: Reader): Phrase {
  if (purpose.interest !== null || purpose.role !== null) return spelledOut(purpose, reader);
  const known = plainPurposes(reader);
  const key = `${purpose.purpose} ${purpose.basis}`;
  const made = known.get(key) ?? spelledOut(purpose, reader);
  known.set(key, made);
  return made;
}

type Purpose = Entry["purposes"][number];

/** A purpose with its basis; with the interest pursued and another role where there are. */
function spelledOut({ purpose, basis, interest, role }: Purpose, reader: Reader): Phrase {
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
