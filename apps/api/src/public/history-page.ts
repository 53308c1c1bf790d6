// All versions of an app: what was told when, and which holds now.
import { historyPage, inForce } from "@pilu/core";
import { locales, Problem } from "@pilu/schema";
import type { Address } from "./address.ts";
import { ofCurrent } from "./lifetime.ts";
import { languageOf, type Question } from "./question.ts";
import { send } from "./send.ts";
import type { Shelf } from "./shelf.ts";

/** Throws `app.unknown`, also while an app's first version has yet to come into force. */
export async function answerHistory(
  shelf: Shelf,
  { address, question }: { address: Extract<Address, { page: "history" }>; question: Question },
): Promise<void> {
  const line = shelf.versions.find(address.app);
  const at = shelf.versions.time();
  const held = line === undefined ? null : inForce(line.versions, at);
  const last = line?.versions.at(-1);
  if (line === undefined || held === null || last === undefined)
    throw new Problem("app.unknown", { app: address.app });
  const { format } = address;
  const locale = format === "json" ? null : languageOf(question, line.app.locales[0] ?? locales[0]);
  // Which version holds decides everything that time does to the page.
  const name = `${last.digest} history ${held.n} ${format} ${locale} ${JSON.stringify([line.app.names, line.app.controller])}`;
  const text = () => historyPage(shelf, { line, at, locale });
  const variant =
    shelf.variants.get(name, question.encoding) ?? (await shelf.variants.load(name, question.encoding, text));
  const base = `/d/${line.app.slug}/history`;
  send(question, variant, {
    format,
    cacheControl: ofCurrent(line, at),
    vary: locale === null ? "Accept-Encoding" : "Accept-Encoding, Accept-Language",
    ...(locale === null ? {} : { language: locale, contentLocation: `${base}?lang=${locale}` }),
  });
}
