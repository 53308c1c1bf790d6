// The feed of an app: its newest versions, one entry each, in the asked language.
import { feedPage, inForce } from "@pilu/core";
import { locales } from "@pilu/schema";
import type { Address } from "./address.ts";
import { ofCurrent } from "./lifetime.ts";
import { languageOf, type Question } from "./question.ts";
import { send } from "./send.ts";
import type { Shelf } from "./shelf.ts";
import { lineOf } from "./versions.ts";

/** Refused with `app.unknown`, also while an app's first version has yet to come into force. */
export async function answerFeed(
  shelf: Shelf,
  { address, question }: { address: Extract<Address, { page: "feed" }>; question: Question },
): Promise<void> {
  const line = lineOf(shelf.versions, address.app);
  const at = shelf.versions.time();
  const held = inForce(line.versions, at);
  const locale = languageOf(question, line.app.locales[0] ?? locales[0]);
  const names = JSON.stringify([line.app.names, line.app.controller]);
  const name = `${line.versions.at(-1)?.digest} feed ${held?.n} ${locale} ${names}`;
  const text = () => feedPage(shelf, { line, at, locale });
  const variant =
    shelf.variants.get(name, question.encoding) ?? (await shelf.variants.load(name, question.encoding, text));
  send(question, variant, {
    format: "atom",
    cacheControl: ofCurrent(line, at),
    vary: question.query?.has("lang") ? "Accept-Encoding" : "Accept-Encoding, Accept-Language",
    language: locale,
    contentLocation: `/d/${line.app.slug}/feed.atom?lang=${locale}`,
  });
}
