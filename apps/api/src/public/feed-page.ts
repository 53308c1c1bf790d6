// The feed of an app: its newest versions, one entry each, in the asked language.
import { type FeedVersion, renderFeed } from "@pilu/disclosure";
import { ChangeClass, type Locale, locales } from "@pilu/schema";
import type { Address } from "./address.ts";
import { fateOf, inForce } from "./in-force.ts";
import { ofCurrent } from "./lifetime.ts";
import { languageOf, type Question } from "./question.ts";
import { send } from "./send.ts";
import type { Shelf } from "./shelf.ts";
import { type Line, lineOf, type Pointer } from "./versions.ts";

/** Entries of a feed: readers ask often, and who wants all has the history. */
const most = 30;

/** Refused with `app.unknown`, also while an app's first version has yet to come into force. */
export async function answerFeed(
  shelf: Shelf,
  { address, question }: { address: Extract<Address, { page: "feed" }>; question: Question },
): Promise<void> {
  const line = lineOf(shelf.versions, address.app);
  const at = shelf.versions.time();
  const held = inForce(line.versions, at);
  const locale = languageOf(question, line.app.locales[0] ?? locales[0]);
  const names = JSON.stringify([line.app.names, line.app.controller]);
  const name = `${line.versions.at(-1)?.digest} feed ${held?.n} ${locale} ${names}`;
  const text = () => feed(shelf, { line, at, locale });
  const variant =
    shelf.variants.get(name, question.encoding) ?? (await shelf.variants.load(name, question.encoding, text));
  send(question, variant, {
    format: "atom",
    cacheControl: ofCurrent(line, at),
    vary: question.query?.has("lang") ? "Accept-Encoding" : "Accept-Encoding, Accept-Language",
    language: locale,
    contentLocation: `/d/${line.app.slug}/feed.atom?lang=${locale}`,
  });
}

interface Asked {
  readonly line: Line;
  readonly at: number;
  readonly locale: Locale;
}

async function feed({ core, documents, publicUrl }: Shelf, { line, at, locale }: Asked): Promise<string> {
  const { id, slug, names, controller } = line.app;
  const page = `${publicUrl}/d/${slug}`;
  const newest = [...line.versions].reverse().slice(0, most);
  const notes = await documents.notes(newest);
  const gone = new Map((await core.disclosure.history(id)).map((one) => [one.n, one.redacted]));
  const versions = newest.map((version): FeedVersion => {
    const fate = fateOf(line.versions, { version, at });
    return {
      version: version.n,
      digest: version.digest,
      base: version.base,
      publishedAt: version.publishedAt,
      effectiveAt: version.effectiveAt,
      class: ChangeClass.parse(version.class),
      fate,
      redacted: gone.get(version.n) ?? null,
      updatedAt: fate.is === "came" ? version.publishedAt : lastTold(line.versions, version),
      href: `${page}/v/${version.n}/${locale}`,
      note: notes.get(version.n)?.[locale] ?? null,
    };
  });
  return renderFeed({
    app: { names, controller },
    locale,
    first: (line.versions[0] as Pointer).digest,
    self: `${page}/feed.atom?lang=${locale}`,
    page: `${page}/${locale}`,
    versions,
  });
}

/** When it was last decided what becomes of a version: the publication of the one that holds on its date. */
function lastTold(versions: readonly Pointer[], version: Pointer): number {
  return Math.max(version.publishedAt, inForce(versions, version.effectiveAt)?.publishedAt ?? 0);
}
