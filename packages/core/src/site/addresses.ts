// The canonical addresses of an app, each with what makes its text.
import { type Locale, locales } from "@pilu/schema";
import { changesPage } from "./changes-page.ts";
import { feedPage } from "./feed-page.ts";
import { historyPage } from "./history-page.ts";
import { upcoming } from "./in-force.ts";
import type { Line, Pointer } from "./line.ts";
import type { Site } from "./site.ts";
import { type Format, type VersionView, versionPage } from "./version-page.ts";

export interface Page {
  /** Path and query. */
  readonly address: string;
  text(): Promise<string>;
}

/** Where one version stands for ever. */
export function versionAddresses(site: Site, { line, pointer }: { line: Line; pointer: Pointer }): Page[] {
  const own = `/d/${line.app.slug}/v/${pointer.n}`;
  return views(site, own, { pointer, isFixed: true, announced: [] });
}

/** Where what holds at an instant stands, and what leads to the versions. */
export function appAddresses(
  site: Site,
  { line, held, at }: { line: Line; held: Pointer; at: number },
): Page[] {
  const own = `/d/${line.app.slug}`;
  const announced = upcoming(line.versions, at);
  return [
    ...views(site, own, { pointer: held, isFixed: false, announced }),
    { address: `${own}/history.json`, text: () => historyPage(site, { line, at, locale: null }) },
    ...locales.flatMap((locale) => [
      { address: `${own}/history?lang=${locale}`, text: () => historyPage(site, { line, at, locale }) },
      { address: `${own}/feed.atom?lang=${locale}`, text: () => feedPage(site, { line, at, locale }) },
    ]),
    ...line.versions.map(({ n }) => ({
      address: `${own}/changes/${n}.json`,
      text: () => changesPage(site, { app: line.app.id, n, at }),
    })),
  ];
}

function views(
  site: Site,
  own: string,
  shown: Pick<VersionView, "pointer" | "isFixed" | "announced">,
): Page[] {
  const view = (format: Format, locale: Locale | null) => ({
    address: canonicalAddress(own, { format, locale }),
    // What is to come stands on the page that people read, and nowhere else.
    text: () =>
      versionPage(site, { ...shown, format, locale, announced: format === "html" ? shown.announced : [] }),
  });
  return [
    view("json", null),
    ...locales.flatMap((locale) => [view("html", locale), view("md", locale), view("csv", locale)]),
  ];
}

/** The address at which the same bytes stand whoever asks. */
export function canonicalAddress(
  own: string,
  { format, locale }: Pick<VersionView, "format" | "locale">,
): string {
  if (format === "html") return `${own}/${locale}`;
  return locale === null ? `${own}.${format}` : `${own}.${format}?lang=${locale}`;
}
