// The canonical addresses that belong to no app, each with what makes its text.
import { locales } from "@pilu/schema";
import type { Page } from "./addresses.ts";
import { type Listed, listPage, pageOfList } from "./list-page.ts";
import { schemaPage } from "./schema-page.ts";
import type { Site } from "./site.ts";
import { sitemaps } from "./sitemap.ts";
import { taxonomyAddresses } from "./taxonomy-page.ts";

/** The list of apps in pages, the maps for search engines, the schema and the taxonomy; `apps` is null where no list is shown. */
export function listAddresses(site: Site, apps: readonly Listed[] | null): Page[] {
  const always = [
    { address: "/schema/disclosure-1.json", text: async () => schemaPage(site) },
    ...taxonomyAddresses(),
  ];
  if (apps === null) return always;
  const pages: Page[] = [];
  for (let from = 0, after: string | null = null; from === 0 || after !== null; ) {
    const page = pageOfList(apps, from);
    const at = after === null ? "" : `after=${after}`;
    for (const locale of [null, ...locales]) {
      const query = [at, locale === null ? "" : `lang=${locale}`].filter((one) => one !== "").join("&");
      const path = locale === null ? "/d.json" : "/d";
      pages.push({
        address: query === "" ? path : `${path}?${query}`,
        text: async () => listPage(site, { ...page, locale }),
      });
    }
    from += page.apps.length;
    after = page.next;
  }
  const maps = sitemaps(site, apps).map(({ address, text }) => ({ address, text: async () => text }));
  return [...pages, ...maps, ...always];
}
