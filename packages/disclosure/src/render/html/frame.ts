import { type Locale, locales } from "@pilu/schema";
import { escaped } from "./escape.ts";
import { pagePolicy } from "./shell.ts";

/** Tells the page around a frame how high the list is, now and whenever that changes: `{pilu: "height", height}`, in CSS pixels. */
export const frameScript = `new ResizeObserver(()=>parent.postMessage({pilu:"height",height:Math.ceil(document.documentElement.getBoundingClientRect().height)},"*")).observe(document.documentElement)`;

/** The addresses of a page in one language: by itself, and for frames. */
export interface Framed {
  readonly page: string;
  readonly frame: string;
}

/**
 * A page of `renderHtml` as it stands in a frame: the same words with `frameScript`, its other language in the same
 * frame, every other link in a tab of its own. `scriptHash` is the SHA-256 of the script, base64.
 */
export function inFrame(
  page: string,
  { languages, scriptHash }: { languages: Readonly<Record<Locale, Framed>>; scriptHash: string },
): string {
  const frames = new Map(
    locales.map((locale) => [escaped(languages[locale].page), escaped(languages[locale].frame)]),
  );
  // Text is escaped wherever it comes out: only our own elements and end tags read so.
  return page
    .replace(pagePolicy, `${pagePolicy};script-src 'sha256-${scriptHash}'`)
    .replace(/<a ([^<>]*?)href="([^"#][^"]*)"/g, (_, before: string, href: string) => {
      const frame = frames.get(href);
      return frame === undefined
        ? `<a target="_blank" ${before}href="${href}"`
        : `<a ${before}href="${frame}"`;
    })
    .replace("</body>", `<script>${frameScript}</script>\n</body>`);
}
