import { type Exchange, exchanges, renderExchange } from "@pilu/disclosure";
import type { Page } from "./addresses.ts";
import type { Pointer } from "./line.ts";
import type { Site } from "./site.ts";

/** The text of a version in an exchange format; the same at the app's own address and at the version's. */
export async function exchangePage(
  { documents, publicUrl }: Site,
  { pointer, format }: { pointer: Pointer; format: Exchange },
): Promise<string> {
  const { document } = await documents.get(pointer);
  return renderExchange(document, { format, base: `${publicUrl}/d/${document.app.slug}` });
}

/** The addresses of a version in all exchange formats, below its own. */
export function exchangeAddresses(site: Site, { own, pointer }: { own: string; pointer: Pointer }): Page[] {
  return exchanges.map((format) => ({
    address: `${own}.${format}`,
    text: () => exchangePage(site, { pointer, format }),
  }));
}
