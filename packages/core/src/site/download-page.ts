import { type Layout, renderDocx, renderText, renderXlsx } from "@pilu/disclosure";
import type { Locale } from "@pilu/schema";
import type { Pointer } from "./line.ts";
import type { Site } from "./site.ts";

/** What people keep, print or hand in of a version, by the end of its address. */
export const downloads = ["docx", "xlsx", "txt"] as const;
export type Download = (typeof downloads)[number];

export interface DownloadView {
  readonly pointer: Pointer;
  readonly format: Download;
  readonly locale: Locale;
  /** Of plain text there is one layout: line by line. */
  readonly layout: Layout;
}

const renderers = { docx: renderDocx, xlsx: renderXlsx, txt: renderText } as const;

/** A version as a file; the same at the app's own address and at the version's. */
export async function downloadPage(
  { documents, publicUrl }: Site,
  { pointer, format, locale, layout }: DownloadView,
): Promise<string | Uint8Array> {
  const { document } = await documents.get(pointer);
  return renderers[format](document, {
    locale,
    layout,
    place: { base: `${publicUrl}/d/${document.app.slug}` },
  });
}

/** The address at which the same file stands whoever asks. */
export function downloadAddress(
  own: string,
  { format, locale, layout }: Omit<DownloadView, "pointer">,
): string {
  return `${own}.${format}?lang=${locale}${layout === "text" && format !== "txt" ? "&layout=text" : ""}`;
}
