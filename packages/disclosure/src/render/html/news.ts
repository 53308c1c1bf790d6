import type { AnyDisclosure, Localised } from "@pilu/schema";
import { type ChangeWord, changeWords } from "@pilu/schema/taxonomy";
import type { ChangeNote } from "../../classify/sentences/change-note.ts";
import { hoursAhead } from "../dates.ts";
import { filled, type Reader } from "../reader.ts";
import { escaped } from "./escape.ts";
import { timeHtml } from "./masthead.ts";
import { anchorOf } from "./names.ts";

/** A version that is announced: its number, when it takes effect (epoch milliseconds), where it is, what it brings. */
export interface Announced {
  readonly version: number;
  readonly effectiveAt: number;
  readonly href: string;
  /** Null where nothing of it can be told any more. */
  readonly note: ChangeNote | null;
}

/** What a page says of changes beside the list itself, in its own language. */
export interface News {
  /** What the version changed of the one before; null for a first version. */
  readonly changed: ChangeNote | null;
  /** Soonest first. */
  readonly announced: readonly Announced[];
}

interface Saying {
  readonly document: AnyDisclosure;
  readonly reader: Reader;
}

/** What is announced: the date, what it brings, and where it can be read. */
export function announcedPart(announced: readonly Announced[], { document, reader }: Saying): string {
  const hours = hoursAhead(document.app.controller.country);
  const say = speaking({ document, reader });
  const parts = announced.map(({ version, effectiveAt, href, note }) => {
    const from = filled(say("announcedFrom"), { instant: timeHtml(effectiveAt, { hours, reader }) });
    const link = `<a href="${escaped(href)}">${filled(say("announcedLink"), { version })}</a>`;
    return `<section class="bar soon"><h2>${filled(say("announcedHeading"), { version })}</h2>
<p>${from} ${link}</p>${noteHtml(note, reader)}</section>\n`;
  });
  return parts.join("");
}

/** What changed, once per version: a sentence for each change, then what is asked of users. */
export function changedPart(changed: ChangeNote | null, { document, reader }: Saying): string {
  if (changed === null || changed.sentences.length === 0 || document.version === null) return "";
  const { base } = document;
  const compared =
    base === null
      ? ""
      : ` <span class="mute">${escaped(reader.word("comparedWith", { version: base }))}</span>`;
  const title = speaking({ document, reader })("changesHeading");
  return `<section><div class="head"><h2 id="${anchorOf("changes")}">${title}</h2>${compared}</div>
<div class="box">${noteHtml(changed, reader)}</div></section>\n`;
}

function noteHtml(note: ChangeNote | null, reader: Reader): string {
  if (note === null) return "";
  const sentences = note.sentences.map((text) => `<li>${escaped(text)}`).join("\n");
  const list = sentences === "" ? "" : `<ul class="say">${sentences}</ul>`;
  // Chinese sentences follow one another without a space.
  const asked = note.requests.map(escaped).join(reader.locale === "zh-CN" ? "" : " ");
  return asked === "" ? list : `${list}<p><b>${asked}</b></p>`;
}

/** The words of change of the document's own taxonomy, as HTML. */
function speaking({ document, reader }: Saying): (word: ChangeWord) => string {
  const words: Readonly<Record<ChangeWord, Localised>> = changeWords(document.taxonomy);
  return (word) => escaped(reader.said(words[word]).text);
}
