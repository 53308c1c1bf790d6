// The list of apps that publish here; it can be switched off for the registry and for an app.
import { listPage, pageOfList } from "@pilu/core";
import { locales, Problem } from "@pilu/schema";
import { aMinute } from "./lifetime.ts";
import { type Listing, startOf } from "./listing.ts";
import { languageOf, type Question } from "./question.ts";
import { send } from "./send.ts";
import type { Shelf } from "./shelf.ts";

export async function answerIndex(
  shelf: Shelf,
  { listing, format, question }: { listing: Listing; format: "html" | "json"; question: Question },
): Promise<void> {
  if (listing.isOff) throw new Problem("page.unknown");
  const from = startOf(listing, question.query?.get("after") ?? null);
  const page = pageOfList(listing.apps, from);
  const locale = format === "json" ? null : languageOf(question, locales[0]);
  const name = `index ${listing.serial} ${from} ${locale}`;
  const text = async () => listPage(shelf, { ...page, locale });
  const variant =
    shelf.variants.get(name, question.encoding) ?? (await shelf.variants.load(name, question.encoding, text));
  const address = format === "json" ? "/d.json" : "/d";
  send(question, variant, {
    format,
    cacheControl: aMinute,
    vary: locale === null ? "Accept-Encoding" : "Accept-Encoding, Accept-Language",
    ...(locale === null ? {} : { language: locale }),
    ...(page.next === null ? {} : { link: `<${address}?after=${page.next}>; rel="next"` }),
  });
}
