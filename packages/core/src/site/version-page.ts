import { type News, renderCsv, renderHtml, renderMarkdown } from "@pilu/disclosure";
import type { Locale } from "@pilu/schema";
import type { Pointer } from "./line.ts";
import type { Site } from "./site.ts";

/** What a version is shown as. */
export type Format = "html" | "json" | "md" | "csv";

/** One view of one version. */
export interface VersionView {
  readonly pointer: Pointer;
  readonly format: Format;
  /** Null for JSON, which has every language in it. */
  readonly locale: Locale | null;
  /** Shown as one fixed version, not as the one that applies now. */
  readonly isFixed: boolean;
  /** Versions to come that the page names, soonest first. */
  readonly announced: readonly Pointer[];
}

const renderers = { html: renderHtml, md: renderMarkdown, csv: renderCsv } as const;

/** The text of a view; of JSON the stored bytes, never written again. */
export async function versionPage(
  site: Site,
  { pointer, format, locale, isFixed, announced }: VersionView,
): Promise<string> {
  const { documents, publicUrl } = site;
  const { text, document } = await documents.get(pointer);
  if (format === "json" || locale === null) return text;
  const current = `${publicUrl}/d/${document.app.slug}`;
  const own = isFixed ? `${current}/v/${pointer.n}` : current;
  return renderers[format](document, {
    locale,
    ...(format === "html" ? { news: await newsOf(site, { pointer, announced, locale, current }) } : {}),
    place: {
      base: current,
      languages: { "zh-CN": `${own}/zh-CN`, en: `${own}/en` },
      formats: { json: `${own}.json`, md: `${own}.md`, csv: `${own}.csv` },
      feed: `${current}/feed.atom?lang=${locale}`,
      history: `${current}/history`,
      current,
      // What a numbered page says never changes, and it said nothing of these when it was made.
      ...(isFixed
        ? {}
        : { lists: { collected: `${own}/collected/${locale}`, shared: `${own}/shared/${locale}` } }),
      isVersionPage: isFixed,
    },
  });
}

async function newsOf(
  { documents }: Site,
  {
    pointer,
    announced,
    locale,
    current,
  }: Pick<VersionView, "pointer" | "announced"> & { readonly locale: Locale; readonly current: string },
): Promise<News> {
  const notes = await documents.notes([pointer, ...announced]);
  const noteOf = ({ n }: Pointer) => notes.get(n)?.[locale] ?? null;
  return {
    changed: pointer.base === null ? null : noteOf(pointer),
    announced: announced.map((one) => ({
      version: one.n,
      effectiveAt: one.effectiveAt,
      href: `${current}/v/${one.n}/${locale}`,
      note: noteOf(one),
    })),
  };
}
