// The two lists of collected and of shared personal information that go with a version.
import {
  type DoubleListName,
  doubleLists,
  renderDoubleListCsv,
  renderDoubleListHtml,
  renderDoubleListJson,
  renderDoubleListMarkdown,
} from "@pilu/disclosure";
import { type DataItem, type Locale, locales } from "@pilu/schema";
import type { FirstPartyAsked } from "../disclosure/first-party.ts";
import type { Page } from "./addresses.ts";
import { canonicalAddress } from "./canonical-address.ts";
import type { Pointer } from "./line.ts";
import type { RecentTexts } from "./recent-texts.ts";
import type { Site } from "./site.ts";
import type { Format } from "./version-page.ts";

export interface DoubleListView {
  readonly name: DoubleListName;
  readonly pointer: Pointer;
  readonly format: Format;
  /** Null for JSON, which has every language in it. */
  readonly locale: Locale | null;
  /** Shown as that of one fixed version, not as the one that applies now. */
  readonly isFixed: boolean;
  /** Which state of the app says what it collects itself; that of the version where it is fixed. */
  readonly own: FirstPartyAsked;
}

/** The app as it was when a version was composed: what the lists of that version always say. */
export function ownOfVersion({ app, seq, plannedAt }: Pointer): FirstPartyAsked {
  return { app, seq, at: plannedAt };
}

/** The text of a list. Refused with `version.redacted` where the version, or that state of the app, was taken out. */
export async function doubleListPage(site: Site, view: DoubleListView): Promise<string> {
  return rendered(site, { ...view, items: await site.core.disclosure.firstParty(view.own) });
}

async function rendered(
  { documents, publicUrl }: Site,
  { name, pointer, format, locale, isFixed, items }: DoubleListView & { readonly items: readonly DataItem[] },
): Promise<string> {
  const { document } = await documents.get(pointer);
  const list = { name, document, own: items };
  if (format === "json" || locale === null) return renderDoubleListJson(list);
  if (format === "csv") return renderDoubleListCsv(list, { locale });
  if (format === "md") return renderDoubleListMarkdown(list, { locale });
  const current = `${publicUrl}/d/${document.app.slug}`;
  const own = isFixed ? `${current}/v/${pointer.n}` : current;
  const at = (list: DoubleListName, format: Format, language: Locale | null) =>
    canonicalAddress(`${own}/${list}`, { format, locale: language });
  const [other = name] = doubleLists.filter((one) => one !== name);
  return renderDoubleListHtml(list, {
    locale,
    place: {
      languages: { "zh-CN": at(name, "html", "zh-CN"), en: at(name, "html", "en") },
      other: at(other, "html", locale),
      disclosure: `${own}/${locale}`,
      formats: { json: at(name, "json", null), md: at(name, "md", locale), csv: at(name, "csv", locale) },
      isVersionPage: isFixed,
    },
  });
}

/** The addresses of both lists below that of a version or an app. */
export function doubleListAddresses(
  site: Site & { readonly recent: RecentTexts },
  { below, ...shown }: Pick<DoubleListView, "pointer" | "isFixed" | "own"> & { below: string },
): Page[] {
  return doubleLists.flatMap((name) => {
    const view = (format: Format, locale: Locale | null) => ({
      address: canonicalAddress(`${below}/${name}`, { format, locale }),
      text: async () => {
        const items = await site.core.disclosure.firstParty(shown.own);
        const make = () => rendered(site, { ...shown, name, format, locale, items });
        // The page names its address; the other forms read the same where the app says the same of itself.
        if (format === "html") return make();
        return site.recent(
          `${shown.pointer.digest} ${name} ${format} ${locale} ${JSON.stringify(items)}`,
          make,
        );
      },
    });
    return [
      view("json", null),
      ...locales.flatMap((locale) => [view("html", locale), view("md", locale), view("csv", locale)]),
    ];
  });
}
