// Maps of the site for search engines (sitemaps.org, protocol 0.9).
import { locales } from "@pilu/schema";
import type { Listed } from "./list-page.ts";
import type { Site } from "./site.ts";

/** Addresses in one file; the protocol allows 50,000 and 50 MB. */
const most = 20_000;
const start = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

interface Map {
  readonly address: string;
  readonly text: string;
}

/** The map of all pages that may be named; where they are too many for one, a map of maps. */
export function sitemaps({ publicUrl }: Pick<Site, "publicUrl">, apps: readonly Listed[]): Map[] {
  // Slugs and languages need no escapes in an address; the base address may hold an ampersand.
  const base = publicUrl.replaceAll("&", "&amp;");
  const pages = apps.flatMap(({ app, pointer }) =>
    locales.map((locale) => `<url><loc>${base}/d/${app.slug}/${locale}</loc>${changed(pointer)}</url>`),
  );
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, at) =>
    pages.slice(at * most, (at + 1) * most),
  );
  const maps = parts.map((urls, at) => ({
    address: parts.length === 1 ? "/sitemap.xml" : `/sitemap-${at + 1}.xml`,
    text: `${start}<urlset xmlns="${namespace}">\n${urls.join("\n")}\n</urlset>\n`,
  }));
  if (maps.length <= 1) return maps;
  const all = maps.map(({ address }) => `<sitemap><loc>${base}${address}</loc></sitemap>`).join("\n");
  const text = `${start}<sitemapindex xmlns="${namespace}">\n${all}\n</sitemapindex>\n`;
  return [...maps, { address: "/sitemap.xml", text }];
}

function changed({ effectiveAt }: Listed["pointer"]): string {
  return `<lastmod>${new Date(effectiveAt).toISOString()}</lastmod>`;
}
