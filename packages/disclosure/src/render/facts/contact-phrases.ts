import type { Contact } from "@pilu/schema";
import type { Phrase } from "../phrase.ts";
import type { Reader } from "../reader.ts";

/** The ways to reach a company, the quickest first. */
export function contactPhrases(contact: Contact | null, reader: Reader): Phrase[] {
  if (contact === null) return [];
  const { officer, email, telephone, address, url } = contact;
  const phrases: Phrase[] = [];
  if (email !== null) phrases.push(reader.link(email, `mailto:${email}`));
  if (telephone !== null) phrases.push(reader.plain(telephone));
  if (url !== null) phrases.push(reader.link(url, url));
  if (officer !== null) phrases.push(officerPhrase(reader.said(officer), reader));
  if (address !== null) phrases.push(reader.said(address));
  return phrases;
}

function officerPhrase(name: Phrase, reader: Reader): Phrase {
  // The words around a name in another language would be marked as of that language.
  if (name.language !== reader.locale) return name;
  return { ...name, text: reader.word("aside", { aside: reader.word("officer"), text: name.text }) };
}
