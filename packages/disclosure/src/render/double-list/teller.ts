// A list as one reader sees it: every field as phrases, and no field empty.
import type { AnyDisclosure, Locale, Localised } from "@pilu/schema";
import { type DoubleListWord, doubleListWords } from "@pilu/schema/taxonomy";
import { onceFor } from "../../compose/once-for.ts";
import { hoursAhead, instantText } from "../dates.ts";
import type { Phrase } from "../phrase.ts";
import { type Reader, readerOf } from "../reader.ts";
import type { Listed } from "./listed.ts";

/** What is told of one kind of information. */
export interface Told {
  readonly kind: Phrase;
  readonly isSensitive: boolean;
  readonly demand: Phrase;
  readonly platforms: readonly Phrase[];
  readonly purpose: readonly Phrase[];
  readonly scenario: readonly Phrase[];
  readonly how: readonly Phrase[];
  /** The SDK or the app itself, and the company behind the SDK. */
  readonly by: Phrase;
  readonly company: Phrase | null;
}

export interface Teller {
  readonly reader: Reader;
  word(key: DoubleListWord): string;
  told(listed: Listed): Told;
  /** Which version the list belongs to and since when it holds; of a draft, that it is one. */
  readonly standing: string;
}

/** Tells the lists of a document in one language, in the words of its own taxonomy. */
export function tellerOf(document: AnyDisclosure, locale: Locale): Teller {
  const reader = readerOf(document, locale);
  const words = doubleListWords(document.taxonomy);
  const word = (key: DoubleListWord) => reader.said(words[key]);
  // The rows of an SDK share most of their lists.
  const said = onceFor((texts: readonly Localised[]): readonly Phrase[] =>
    texts.length > 0 ? texts.map(reader.said) : [{ ...word("unrecorded"), isAbsent: true }],
  );
  const one = onceFor(reader.said);
  return {
    reader,
    word: (key) => word(key).text,
    told: ({ entry, kind, isSensitive, demand, platforms, purpose, scenario, how }) => ({
      kind: kind === null ? reader.absent("collectionNotStated") : one(kind.names),
      isSensitive,
      demand: one(demand.names),
      platforms: said(platforms),
      purpose: said(purpose),
      scenario: said(scenario),
      how: said(how),
      by: entry === null ? word("appItself") : reader.said(entry.names),
      company: entry === null ? null : reader.said(entry.vendor.names),
    }),
    standing: standing(document, reader),
  };
}

function standing(document: AnyDisclosure, reader: Reader): string {
  if (document.version === null) return reader.word("draftNotice");
  const { version, effectiveAt, app } = document;
  const at = instantText(effectiveAt, { hours: hoursAhead(app.controller.country), reader });
  const since = reader.word("labelled", { label: reader.word("effective"), text: at });
  return `${reader.word("version", { version })} · ${since}`;
}
