// The appendix of an app for other programs: bills of materials, vocabularies. The same choice of version as for people.
import { exchangePage } from "@pilu/core";
import { Problem } from "@pilu/schema";
import type { Address } from "./address.ts";
import { buildAsked, byBuild, byNumber, type Chosen, current } from "./choose.ts";
import { aDay, ofCurrent, successor } from "./lifetime.ts";
import type { Question } from "./question.ts";
import { send } from "./send.ts";
import type { Shelf } from "./shelf.ts";

/** Throws `app.unknown` and `version.unknown`. */
export async function answerExchange(
  shelf: Shelf,
  { address, question }: { address: Extract<Address, { page: "exchange" }>; question: Question },
): Promise<void> {
  const { version, format } = address;
  const line = shelf.versions.find(address.app);
  if (line === undefined) throw new Problem("app.unknown", { app: address.app });
  const at = shelf.versions.time();
  const asked = version === null ? buildAsked(question.query) : null;
  const { pointer, isFixed }: Chosen =
    version !== null
      ? byNumber(line, version)
      : asked === null
        ? current(line, at)
        : await byBuild(line, { asked, at, documents: shelf.documents });
  const name = `${pointer.digest} ${format}`;
  const variant =
    shelf.variants.get(name, question.encoding) ??
    (await shelf.variants.load(name, question.encoding, () => exchangePage(shelf, { pointer, format })));
  const link = successor(line, { pointer, at });
  send(question, variant, {
    format,
    cacheControl: version === null ? ofCurrent(line, at) : aDay,
    vary: "Accept-Encoding",
    ...(link === null ? {} : { link }),
    ...(isFixed && version === null
      ? { contentLocation: `/d/${line.app.slug}/v/${pointer.n}.${format}` }
      : {}),
    fileName: `${line.app.slug}-v${pointer.n}.${format}`,
  });
}
