// The canonical addresses of an app, each with what makes its text.
import { type Locale, locales } from "@pilu/schema";
import { canonicalAddress } from "./canonical-address.ts";
import { changesPage } from "./changes-page.ts";
import { doubleListAddresses, ownOfVersion } from "./double-list-page.ts";
import { feedPage } from "./feed-page.ts";
import { historyPage } from "./history-page.ts";
import { upcoming } from "./in-force.ts";
import type { Line, Pointer } from "./line.ts";
import type { RecentTexts } from "./recent-texts.ts";
import type { Site } from "./site.ts";
import { type Format, type VersionView, versionPage } from "./version-page.ts";

/** A site, and the texts that were made of it a moment ago. */
export interface Making extends Site {
  readonly recent: RecentTexts;
}

export interface Page {
  /** Path and query. */
  readonly address: string;
  text(): Promise<string>;
}

/** Where one version stands for ever. */
export function versionAddresses(site: Making, { line, pointer }: { line: Line; pointer: Pointer }): Page[] {
  const own = `/d/${line.app.slug}/v/${pointer.n}`;
  return [
    ...views(site, own, { pointer, isFixed: true, announced: [] }),
    ...doubleListAddresses(site, { below: own, pointer, isFixed: true, own: ownOfVersion(pointer) }),
  ];
}

/** Where what holds at an instant stands, and what leads to the versions. */
export function appAddresses(
  site: Making,
  { line, held, at }: { line: Line; held: Pointer; at: number },
): Page[] {
  const own = `/d/${line.app.slug}`;
  const announced = upcoming(line.versions, at);
  return [
    ...views(site, own, { pointer: held, isFixed: false, announced }),
    ...doubleListAddresses(site, {
      below: own,
      pointer: held,
      isFixed: false,
      own: { app: line.app.id, at },
    }),
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
  site: Making,
  own: string,
  shown: Pick<VersionView, "pointer" | "isFixed" | "announced">,
): Page[] {
  const view = (format: Format, locale: Locale | null) => ({
    address: canonicalAddress(own, { format, locale }),
    text: () => textOf(site, { ...shown, format, locale }),
  });
  return [
    view("json", null),
    ...locales.flatMap((locale) => [view("html", locale), view("md", locale), view("csv", locale)]),
  ];
}

// The page for people names its address, and what is to come; the other views read the same wherever they stand.
function textOf(site: Making, view: VersionView): Promise<string> {
  if (view.format === "html") return versionPage(site, view);
  const name = `${view.pointer.digest} ${view.format} ${view.locale}`;
  return site.recent(name, () => versionPage(site, { ...view, announced: [] }));
}
