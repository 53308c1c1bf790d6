// The list of apps that publish here; it can be switched off for the registry and for an app.
import { renderIndex } from "@pilu/disclosure";
import { type Locale, locales, Problem } from "@pilu/schema";
import { aMinute } from "./lifetime.ts";
import { type Listed, type Listing, pageSize, startOf } from "./listing.ts";
import { languageOf, type Question } from "./question.ts";
import { send } from "./send.ts";
import type { Shelf } from "./shelf.ts";

export async function answerIndex(
  shelf: Shelf,
  { listing, format, question }: { listing: Listing; format: "html" | "json"; question: Question },
): Promise<void> {
  if (listing.isOff) throw new Problem("page.unknown");
  const from = startOf(listing, question.query?.get("after") ?? null);
  const apps = listing.apps.slice(from, from + pageSize);
  const next = from + pageSize < listing.apps.length ? (apps.at(-1)?.app.slug ?? null) : null;
  const locale = format === "json" ? null : languageOf(question, locales[0]);
  const name = `index ${listing.serial} ${from} ${locale}`;
  const text = async () => (locale === null ? json({ apps, next }) : html(shelf, { apps, locale }));
  const variant =
    shelf.variants.get(name, question.encoding) ?? (await shelf.variants.load(name, question.encoding, text));
  const address = format === "json" ? "/d.json" : "/d";
  send(question, variant, {
    format,
    cacheControl: aMinute,
    vary: locale === null ? "Accept-Encoding" : "Accept-Encoding, Accept-Language",
    ...(locale === null ? {} : { language: locale }),
    ...(next === null ? {} : { link: `<${address}?after=${next}>; rel="next"` }),
  });
}

function json({ apps, next }: { apps: readonly Listed[]; next: string | null }): string {
  return JSON.stringify({
    apps: apps.map(({ app, pointer }) => ({
      slug: app.slug,
      name: app.names,
      version: pointer.n,
      effectiveAt: pointer.effectiveAt,
    })),
    next,
  });
}

function html({ publicUrl }: Shelf, { apps, locale }: { apps: readonly Listed[]; locale: Locale }): string {
  return renderIndex({
    apps: apps.map(({ app, pointer }) => ({
      names: app.names,
      controller: app.controller,
      href: `${publicUrl}/d/${app.slug}`,
      version: pointer.n,
      effectiveAt: pointer.effectiveAt,
    })),
    locale,
    languages: { "zh-CN": `${publicUrl}/d?lang=zh-CN`, en: `${publicUrl}/d?lang=en` },
  });
}
