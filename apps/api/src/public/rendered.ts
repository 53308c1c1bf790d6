import { renderCsv, renderHtml, renderMarkdown } from "@pilu/disclosure";
import type { Locale } from "@pilu/schema";
import type { Format } from "./address.ts";
import type { Shelf } from "./shelf.ts";
import type { Pointer } from "./versions.ts";

/** One view of one version. */
export interface Asked {
  readonly pointer: Pointer;
  readonly format: Format;
  /** Null for JSON, which has every language in it. */
  readonly locale: Locale | null;
  /** Shown as one fixed version, not as the one that applies now. */
  readonly isFixed: boolean;
}

const renderers = { html: renderHtml, md: renderMarkdown, csv: renderCsv } as const;

/** The text of a view; of JSON the stored bytes, never written again. */
export async function rendered(
  { documents, publicUrl }: Shelf,
  { pointer, format, locale, isFixed }: Asked,
): Promise<string> {
  const { text, document } = await documents.get(pointer);
  if (format === "json" || locale === null) return text;
  const current = `${publicUrl}/d/${document.app.slug}`;
  const own = isFixed ? `${current}/v/${pointer.n}` : current;
  return renderers[format](document, {
    locale,
    place: {
      base: current,
      languages: { "zh-CN": `${own}/zh-CN`, en: `${own}/en` },
      formats: { json: `${own}.json`, md: `${own}.md`, csv: `${own}.csv` },
      history: `${current}/history`,
      current,
      isVersionPage: isFixed,
    },
  });
}
