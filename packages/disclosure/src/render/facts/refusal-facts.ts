import type { Entry } from "@pilu/schema";
import type { Phrase } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import type { Scope } from "./entry-facts.ts";
import type { FactWriter } from "./fact.ts";
import { retentionPhrases } from "./retention-phrases.ts";

/** How to refuse, at what cost, and what becomes of the data. */
export function addRefusal(writer: FactWriter, entry: Entry, { hasRefusalWays }: Scope): void {
  const { reader } = writer;
  const part = "refusal";
  const isQuiet = entry.data.kind === "none";
  const { required, ifRefused } = entry.necessity;
  const needed = reader.plain(reader.word(required ? "sdkRequired" : "sdkOptional"));
  writer.add({ field: "necessity.required", label: "necessity", part }, [needed]);
  const ways = optOutPhrases(entry, { hasRefusalWays, reader });
  writer.add({ field: "optOut", isQuiet, joint: "clause", label: "optOut", part }, ways);
  writer.said({ field: "necessity.ifRefused", isQuiet, label: "ifRefused", part }, ifRefused);
  const kept = retentionPhrases(entry.retention, reader);
  writer.add({ field: "retention", isQuiet, joint: "clause", label: "retention", part }, kept);
  const { disposal = null, afterRemoval = null } = entry.retention ?? {};
  writer.said({ field: "retention.disposal", isQuiet: true, label: "disposal", part }, disposal);
  writer.said({ field: "retention.afterRemoval", isQuiet: true, label: "afterRemoval", part }, afterRemoval);
  const { storage, access } = entry.countries;
  const named = (codes: readonly string[]) => codes.map((code) => reader.label("country", code));
  writer.add({ field: "countries.storage", isQuiet, label: "storage", part }, named(storage));
  writer.add({ field: "countries.access", isQuiet: true, label: "access", part }, named(access));
  writer.said({ field: "rights", isQuiet: true, label: "rights", part }, entry.rights);
}

function optOutPhrases(
  { optOut, links, necessity, data }: Entry,
  { hasRefusalWays, reader }: { hasRefusalWays: boolean; reader: Reader },
): Phrase[] {
  const phrases: Phrase[] = [];
  if (optOut !== null && optOut.path !== null) phrases.push(reader.said(optOut.path));
  for (const href of new Set([optOut?.url ?? null, links.optOut])) {
    if (href !== null) phrases.push(reader.link(href, href));
  }
  // The general ways above the list are there for every SDK that can be refused.
  const isGeneral = phrases.length === 0 && hasRefusalWays && !necessity.required && data.kind !== "none";
  return isGeneral ? [reader.plain(reader.word("generalWays"))] : phrases;
}
