import type { AnyDisclosure, Locale } from "@pilu/schema";
import { readerOf } from "../../render/reader.ts";

/** What one output says, by what it is said of and the label it is said under. */
export type Said = Map<string, string>;

/** What an output is written in: its labels, and what stands between its parts. */
export interface Tongue {
  readonly none: string;
  /** Between a label and its text. */
  readonly colon: string;
  readonly list: string;
  readonly clause: string;
  readonly labels: ReadonlySet<string>;
  /** A text with what stands beside it. */
  aside(text: string, aside: string): string;
  word(key: Parameters<ReturnType<typeof readerOf>["word"]>[0]): string;
  /** `a；label：text；label：text` as what stands first and the labelled rest. */
  split(text: string): { readonly head: string; readonly rest: readonly (readonly [string, string])[] };
}

export function tongueOf(document: AnyDisclosure, locale: Locale): Tongue {
  const reader = readerOf(document, locale);
  const labels = new Set(Object.values(document.labels.page ?? {}).map((label) => label[locale] ?? ""));
  for (const { title } of document.settings.refusal) labels.add(reader.said(title).text);
  if (document.version !== null && document.base !== null)
    labels.add(reader.word("comparedWith", { version: document.base }));
  const colon = reader.word("labelled", { label: "", text: "" });
  const clause = reader.between("clause");
  const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const marks = new RegExp(`(?:^|${escape(clause)})(${[...labels].map(escape).join("|")})${escape(colon)}`, "g");
  return {
    none: reader.word("none"),
    colon,
    list: reader.between("list"),
    clause,
    labels,
    aside: (text, aside) => reader.word("aside", { aside, text }),
    word: (key) => reader.word(key),
    split(text) {
      const found = [...text.matchAll(marks)];
      const rest = found.map((match, at) => {
        const end = found[at + 1]?.index ?? text.length;
        return [match[1] ?? "", text.slice(match.index + match[0].length, end)] as const;
      });
      return { head: text.slice(0, found[0]?.index ?? text.length), rest };
    },
  };
}

export const itemOf = (sdk: string, type: string) => `${sdk} > ${type}`;

/** Layouts may fold lines and join names differently; what is left is what is said. */
function normal(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\s*(?:、|；|, |; )\s*/g, " | ")
    .trim();
}

export function say(said: Said, { of, label, text }: { of: string; label: string; text: string }): void {
  said.set(`${of}\n${label}`, normal(text));
}

/** Where two outputs both speak, and say different things. */
export function disagreements(one: Said, other: Said): string[] {
  return [...one].flatMap(([key, text]) => {
    const there = other.get(key);
    return there === undefined || there === text ? [] : [`${key}: ${text} / ${there}`];
  });
}

/** How many things both say. */
export function common(one: Said, other: Said): number {
  return [...one.keys()].filter((key) => other.has(key)).length;
}
