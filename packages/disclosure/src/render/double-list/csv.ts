import type { Locale } from "@pilu/schema";
import { csvCell } from "../csv.ts";
import type { Phrase } from "../phrase.ts";
import { type DoubleList, listed } from "./listed.ts";
import { tellerOf } from "./teller.ts";

/** A list as RFC 4180 in one language, a row for each kind of information and party; begins with a byte order mark. */
export function renderDoubleListCsv(list: DoubleList, { locale }: { locale: Locale }): string {
  const { reader, word, told } = tellerOf(list.document, locale);
  const isShared = list.name === "shared";
  const text = (phrases: readonly Phrase[]) => reader.joined(phrases, "clause");
  const head = [
    word("kinds"),
    word("purpose"),
    word("scenario"),
    word(isShared ? "sharedHow" : "collectedHow"),
    word(isShared ? "recipient" : "collector"),
    word("company"),
    reader.word("sensitive"),
    reader.word("itemDemand"),
    reader.word("itemPlatforms"),
  ];
  const rows = listed(list).map((one) => {
    const { kind, purpose, scenario, how, by, company, isSensitive, demand, platforms } = told(one);
    return [
      kind.text,
      text(purpose),
      // Whole sentences, each with its own full stop.
      scenario.map((phrase) => phrase.text).join(" "),
      text(how),
      by.text,
      company?.text ?? reader.said(list.document.app.controller.names).text,
      reader.word(isSensitive ? "yes" : "no"),
      demand.text,
      reader.joined(platforms, "list"),
    ];
  });
  return `\ufeff${[head, ...rows].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("")}`;
}
