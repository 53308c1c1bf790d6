// The appendix of an app as a file to keep, print or hand in. The same choice of version as for people.
import { type DownloadView, downloadAddress, downloadPage } from "@pilu/core";
import { locales, Problem } from "@pilu/schema";
import type { Address } from "./address.ts";
import { buildAsked, byBuild, byNumber, type Chosen, current } from "./choose.ts";
import { aDay, ofCurrent, successor } from "./lifetime.ts";
import { languageOf, type Question } from "./question.ts";
import { send } from "./send.ts";
import type { Shelf } from "./shelf.ts";

/** Throws `app.unknown`, `version.unknown`, and `page.unknown` for a layout that there is not. */
export async function answerDownload(
  shelf: Shelf,
  { address, question }: { address: Extract<Address, { page: "download" }>; question: Question },
): Promise<void> {
  const { version, format } = address;
  const line = shelf.versions.find(address.app);
  if (line === undefined) throw new Problem("app.unknown", { app: address.app });
  const at = shelf.versions.time();
  const locale = languageOf(question, line.app.locales[0] ?? locales[0]);
  const layout = layoutOf(question);
  const asked = version === null ? buildAsked(question.query) : null;
  const { pointer, isFixed }: Chosen =
    version !== null
      ? byNumber(line, version)
      : asked === null
        ? current(line, at)
        : await byBuild(line, { asked, at, documents: shelf.documents });
  const view: DownloadView = { pointer, format, locale, layout };
  // Office files are packed already: an encoding on top makes them no smaller.
  const encoding = format === "txt" ? question.encoding : "identity";
  const name = `${pointer.digest} ${format} ${locale} ${layout}`;
  const variant =
    shelf.variants.get(name, encoding) ??
    (await shelf.variants.load(name, encoding, () => downloadPage(shelf, view)));
  const link = successor(line, { pointer, at });
  const own = isFixed ? `/d/${line.app.slug}/v/${pointer.n}` : `/d/${line.app.slug}`;
  send(question, variant, {
    format,
    cacheControl: version === null ? ofCurrent(line, at) : aDay,
    vary: question.query?.has("lang") ? "Accept-Encoding" : "Accept-Encoding, Accept-Language",
    language: locale,
    contentLocation: downloadAddress(own, view),
    ...(link === null ? {} : { link }),
    // Of a slug, a number and a language tag: no text of a user names a file.
    fileName: `${line.app.slug}-v${pointer.n}-${locale}.${format}`,
  });
}

function layoutOf({ query }: Question): DownloadView["layout"] {
  const asked = query?.get("layout") ?? "table";
  if (asked !== "table" && asked !== "text") throw new Problem("page.unknown");
  return asked;
}
