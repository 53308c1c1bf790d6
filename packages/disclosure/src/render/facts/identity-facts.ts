import type { Entry } from "@pilu/schema";
import type { Phrase } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { contactPhrases } from "./contact-phrases.ts";
import type { Scope } from "./entry-facts.ts";
import type { FactWriter } from "./fact.ts";

/** Who and what the SDK is. */
export function addIdentity(writer: FactWriter, entry: Entry, scope: Scope): void {
  addMaker(writer, entry);
  addBuilt(writer, entry, scope);
  addLinks(writer, entry);
}

/** Who makes what: the same in every app that has the contract with the same company. */
export function addMaker(writer: FactWriter, entry: Entry): void {
  const { reader } = writer;
  const part = "identity";
  writer.said({ field: "names", label: "sdk", part }, entry.names);
  writer.said({ field: "vendor.names", label: "provider", part }, entry.vendor.names);
  const country = entry.vendor.country ?? entry.countries.seat;
  const countryHead = { field: "vendor.country", label: "country", part } as const;
  writer.add(countryHead, country === null ? [] : [reader.label("country", country)]);
  const contact = contactPhrases(entry.vendor.contact, reader);
  writer.add({ field: "vendor.contact", joint: "clause", label: "providerContact", part }, contact);
  writer.said({ field: "brand", isQuiet: true, label: "brand", part }, entry.brand);
  writer.add({ field: "kind", label: "kind", part }, [reader.label("kind", entry.kind)]);
  writer.add({ field: "function", label: "function", part }, [reader.label("function", entry.function)]);
}

/** How it is built into this app. */
export function addBuilt(writer: FactWriter, entry: Entry, { columns }: Scope): void {
  const { reader } = writer;
  const part = "identity";
  writer.add({ field: "role", label: "role", part }, [reader.label("role", entry.role)]);
  writer.said({ field: "cooperation", isQuiet: true, label: "cooperation", part }, entry.cooperation);
  const platforms = entry.platforms.map((one) => reader.label("platform", one));
  writer.add({ field: "platforms", label: "sdkPlatforms", part }, platforms);
  if (columns.has("module")) writer.said({ field: "module", label: "module", part }, entry.module);
  if (columns.has("packages")) {
    const names = entry.packages.map((name) => reader.code(name));
    writer.add({ field: "packages", label: "packages", part }, names);
  }
  if (columns.has("version")) {
    const range = entry.versionRange === null ? [] : [reader.untagged(entry.versionRange)];
    writer.add({ field: "versionRange", label: "versionRange", part }, range);
  }
  if (columns.has("nationalPlatform")) {
    writer.add({ field: "nationalPlatform", label: "nationalPlatform", part }, registration(entry, reader));
  }
}

/** The names in other languages than the reader's, where there is one in the reader's. */
export function otherNames(names: Entry["names"], { locale }: Reader): Phrase[] {
  if (names[locale] === undefined) return [];
  return Object.keys(names)
    .filter((tag) => tag !== locale && names[tag] !== names[locale])
    .sort()
    .map((language) => ({ language, text: names[language] ?? "" }));
}

function registration({ nationalPlatform }: Entry, reader: Reader): Phrase[] {
  if (nationalPlatform === null) return [];
  const { id, sdkName, developerName } = nationalPlatform;
  return [sdkName, developerName, ...(id === null ? [] : [id])].map((text) => reader.untagged(text));
}

/** Where the SDK tells of itself. */
export function addLinks(writer: FactWriter, { links }: Entry): void {
  const { reader } = writer;
  const part = "identity";
  const address = (href: string | null): Phrase[] => (href === null ? [] : [reader.link(href, href)]);
  writer.add({ field: "links.policy", label: "policy", part }, address(links.policy));
  const others = links.otherPolicies.map(({ title, url }) => ({ ...reader.said(title), href: url }));
  writer.add({ field: "links.otherPolicies", isQuiet: true, label: "otherPolicies", part }, others);
  writer.add({ field: "links.site", label: "site", part }, address(links.site));
  const documentation = address(links.documentation);
  writer.add({ field: "links.documentation", isQuiet: true, label: "documentation", part }, documentation);
}
