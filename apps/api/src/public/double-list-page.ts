// The two lists of collected and of shared personal information. The same choice of version as for the appendix.
import { canonicalAddress, type DoubleListView, doubleListPage, ownOfVersion } from "@pilu/core";
import { locales, Problem } from "@pilu/schema";
import type { Address } from "./address.ts";
import { buildAsked, byBuild, byNumber, type Chosen, current } from "./choose.ts";
import { aDay, ofCurrent } from "./lifetime.ts";
import { languageOf, type Question } from "./question.ts";
import { send } from "./send.ts";
import type { Shelf } from "./shelf.ts";

/** Throws `app.unknown`, `version.unknown` and `version.redacted`. */
export async function answerDoubleList(
  shelf: Shelf,
  { address, question }: { address: Extract<Address, { page: "double-list" }>; question: Question },
): Promise<void> {
  const { version, format, list: name } = address;
  const line = shelf.versions.find(address.app);
  if (line === undefined) throw new Problem("app.unknown", { app: address.app });
  const { id, slug, revision } = line.app;
  const at = shelf.versions.time();
  const locale =
    format === "json" ? null : (address.locale ?? languageOf(question, line.app.locales[0] ?? locales[0]));
  const asked = version === null ? buildAsked(question.query) : null;
  const { pointer, isFixed }: Chosen =
    version !== null
      ? byNumber(line, version)
      : asked === null
        ? current(line, at)
        : await byBuild(line, { asked, at, documents: shelf.documents });
  // The app's own collection changes without a version: what holds now is told by the revision that says so.
  const own = isFixed ? ownOfVersion(pointer) : { app: id, number: revision };
  const view: DoubleListView = { name, pointer, format, locale, isFixed, own };
  const key = `${pointer.digest} ${name} ${format} ${locale} ${isFixed ? "fixed" : revision}`;
  const variant =
    shelf.variants.get(key, question.encoding) ??
    (await shelf.variants.load(key, question.encoding, () => doubleListPage(shelf, view)));
  const isNegotiated = locale !== null && address.locale === null;
  const below = isFixed ? `/d/${slug}/v/${pointer.n}` : `/d/${slug}`;
  send(question, variant, {
    format,
    cacheControl: version === null ? ofCurrent(line, at) : aDay,
    vary:
      isNegotiated && !question.query?.has("lang") ? "Accept-Encoding, Accept-Language" : "Accept-Encoding",
    ...(locale === null ? {} : { language: locale }),
    ...(isNegotiated || (isFixed && version === null)
      ? { contentLocation: canonicalAddress(`${below}/${name}`, { format, locale }) }
      : {}),
    ...(format === "md" || format === "csv"
      ? { fileName: `${slug}-v${pointer.n}-${name}-${locale}.${format}` }
      : {}),
  });
}
