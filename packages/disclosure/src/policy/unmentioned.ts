import type { Content, Entry, Locale, Policy } from "@pilu/schema";
import { type Reader, readerOf } from "../render/reader.ts";

type Disclosed = Pick<Content, "groups" | "labels">;

/**
 * What an app's list says its SDKs collect and its privacy policy never mentions, by the label of the data type: the
 * SDKs that collect it, by id, and a sentence for the policy in `locale` (PIPL 17(1)(2), 23: kinds of data, recipients
 * and purposes are told). An umbrella term mentions none of the types that it may stand for.
 */
export function unmentioned(
  content: Disclosed,
  { mentions, locale }: { mentions: Policy["mentions"]; locale: Locale },
): Policy["missing"] {
  const reader = readerOf(content, locale);
  const mentioned = new Set(mentions.map((one) => one.dataType));
  const collectors = new Map<string, Map<string, Entry>>();
  for (const entry of content.groups.flatMap((group) => group.entries)) {
    for (const type of typesOf(entry)) {
      if (mentioned.has(type)) continue;
      const of = collectors.get(type) ?? new Map<string, Entry>();
      collectors.set(type, of.set(entry.sdk, entry));
    }
  }
  return [...collectors]
    .map(([dataType, entries]) => {
      const sorted = [...entries.values()].sort((a, b) => (a.sdk < b.sdk ? -1 : 1));
      return {
        dataType,
        sdks: sorted.map((entry) => entry.sdk as string),
        sentence: sentenceOf(dataType, { entries: sorted, reader, locale }),
      };
    })
    .sort((a, b) => b.sdks.length - a.sdks.length || (a.dataType < b.dataType ? -1 : 1));
}

function typesOf({ data }: Entry): string[] {
  return data.kind === "items" ? data.items.map((item) => item.type) : [];
}

interface Told {
  readonly entries: readonly Entry[];
  readonly reader: Reader;
  readonly locale: Locale;
}

// Chinese names who collects first and English the purpose last: one frame a language, not one with swapped words.
const frames: Readonly<Record<Locale, (said: Record<"sdks" | "data" | "purposes", string>) => string>> = {
  "zh-CN": ({ sdks, data, purposes }) => `我们接入的${sdks}会收集您的${data}，用于${purposes}。`,
  en: ({ sdks, data, purposes }) =>
    `Through ${sdks}, which we use in this app, the following is collected: ${data}. It serves these purposes: ${purposes}.`,
};

function sentenceOf(dataType: string, { entries, reader, locale }: Told): string {
  const said = (text: Entry["names"]) => reader.said(text).text;
  const list = (texts: readonly string[]) => [...new Set(texts)].join(reader.between("list"));
  const [open, close] = locale === "zh-CN" ? ["（", "）"] : [" (", ")"];
  return frames[locale]({
    sdks: list(entries.map(({ names, vendor }) => `${said(names)}${open}${said(vendor.names)}${close}`)),
    data: reader.label("data-type", dataType).text,
    purposes: list(
      entries.flatMap((entry) => purposesOf(entry, dataType)).map((id) => reader.label("purpose", id).text),
    ),
  });
}

/** Those of the data type where the list tells them, else those of the SDK. */
function purposesOf({ data, purposes }: Entry, dataType: string): readonly string[] {
  const items = data.kind === "items" ? data.items.filter((item) => item.type === dataType) : [];
  const own = items.flatMap((item) => item.purposes ?? []);
  return own.length > 0 ? own : purposes.map((one) => one.purpose);
}
