import type { ChangeClass, Digest, Locale, Localised } from "@pilu/schema";
import { currentTaxonomy, pageWords } from "@pilu/schema/taxonomy";
import type { ChangeNote } from "../classify/sentences/change-note.ts";
import { changeClass } from "./change-class.ts";
import { hoursAhead, instantCode, instantText } from "./dates.ts";
import { changeText, type Fate, fateText, type History } from "./html/history.ts";
import { type Reader, readerOfWords } from "./reader.ts";
import { uuidOf } from "./uuid.ts";
import { xml } from "./xml.ts";

/** A version as the feed tells it; instants are epoch milliseconds. */
export interface FeedVersion {
  readonly version: number;
  readonly digest: Digest;
  readonly base: number | null;
  readonly publishedAt: number;
  readonly effectiveAt: number;
  readonly class: ChangeClass;
  readonly fate: Fate;
  readonly redacted: string | null;
  /** When what is told of it last changed: its publication, or that of the version which took its place. */
  readonly updatedAt: number;
  readonly href: string;
  readonly note: ChangeNote | null;
}

export interface Feed {
  readonly app: History["app"];
  readonly locale: Locale;
  /** Digest of the app's first version: the feed is known by it, wherever it is served. */
  readonly first: Digest;
  /** Addresses of the feed and of the page that it is about. */
  readonly self: string;
  readonly page: string;
  /** The newest first. */
  readonly versions: readonly FeedVersion[];
}

/**
 * All versions as an Atom feed (RFC 4287), one entry each, in one language. Ids come from digests, so they are the same
 * in every language and at every address, and no reader is told anything twice.
 */
export function renderFeed({ app, locale, first, self, page, versions }: Feed): string {
  const reader = readerOfWords(pageWords(currentTaxonomy.version), locale);
  const hours = hoursAhead(app.controller.country);
  const updated = Math.max(0, ...versions.map((one) => one.updatedAt));
  const title = `${reader.word("historyTitle")} · ${reader.said(app.names).text}`;
  const author = (names: Localised) => `<author><name>${xml(reader.said(names).text)}</name></author>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${uuidOf(first.slice(32))}</id>
<title>${xml(title)}</title>
<updated>${instantCode(updated)}</updated>
${author(app.controller.names)}
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" hreflang="${locale}" href="${xml(page)}"/>
${versions.map((one) => entryXml(one, { hours, reader })).join("\n")}
</feed>
`;
}

function entryXml(one: FeedVersion, { hours, reader }: { hours: number; reader: Reader }): string {
  const weight = one.base === null ? reader.word("firstVersion") : reader.word(changeClass[one.class]);
  const title = `${reader.word("version", { version: one.version })} · ${weight}`;
  return `<entry>
<id>${uuidOf(one.digest)}</id>
<title>${xml(title)}</title>
<published>${instantCode(one.publishedAt)}</published>
<updated>${instantCode(one.updatedAt)}</updated>
<link rel="alternate" type="text/html" hreflang="${reader.locale}" href="${xml(one.href)}"/>
<content type="html">${xml(contentHtml(one, { hours, reader }))}</content>
</entry>`;
}

function contentHtml(one: FeedVersion, { hours, reader }: { hours: number; reader: Reader }): string {
  const instant = instantText(one.effectiveAt, { hours, reader });
  const date = reader.word("labelled", { label: reader.word("effective"), text: instant });
  const sentences = one.note?.sentences ?? [];
  const said = [
    date,
    fateText(one.fate, reader),
    one.redacted === null ? null : changeText("redacted", { reason: one.redacted }, reader),
  ].filter((text) => text !== null);
  const list =
    sentences.length === 0 ? "" : `<ul>${sentences.map((text) => `<li>${xml(text)}</li>`).join("")}</ul>`;
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${xml(text)}</p>`).join("");
  return `${paragraphs(said)}${list}${paragraphs(one.note?.requests ?? [])}`;
}
