import type { Locale } from "@pilu/schema";
import { oneLine } from "../markdown/escape.ts";
import type { Phrase } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { type Kind, noteOn, parties } from "./groups.ts";
import type { DoubleList } from "./listed.ts";
import { tellerOf } from "./teller.ts";

/** A list as Markdown (CommonMark with GFM tables) in one language: a table for the app itself and for each party. */
export function renderDoubleListMarkdown(list: DoubleList, { locale }: { locale: Locale }): string {
  const { name, document } = list;
  const teller = tellerOf(document, locale);
  const { reader, word } = teller;
  const cell = (phrases: readonly Phrase[], joint: "list" | "clause") =>
    oneLine(reader.joined(phrases, joint));
  const isShared = name === "shared";
  const heads = [
    word("kinds"),
    word("purpose"),
    word("scenario"),
    word(isShared ? "sharedHow" : "collectedHow"),
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const all = parties(list, teller);
  const note = noteOn(list, { all, word });
  const tables = all.map(({ by, company, rows }) => {
    const head = company === null ? by.text : reader.word("aside", { text: by.text, aside: company.text });
    const body = rows.map(({ kinds, purpose, scenario, how }) =>
      line([
        oneLine(kinds.map((kind) => kindText(kind, reader)).join(reader.between("list"))),
        cell(purpose, "clause"),
        // Whole sentences, each with its own full stop.
        oneLine(scenario.map(({ text }) => text).join(" ")),
        cell(how, "list"),
      ]),
    );
    return `## ${oneLine(head)}\n\n${[line(heads.map(oneLine)), line(heads.map(() => "---")), ...body].join("\n")}`;
  });
  const blocks = [
    `# ${oneLine(word(name))} · ${oneLine(reader.said(document.app.names).text)}`,
    oneLine(word(isShared ? "sharedLead" : "collectedLead")),
    oneLine(teller.standing),
    ...(note === null ? [] : [oneLine(note)]),
    ...tables,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function kindText({ kind, platforms }: Kind, reader: Reader): string {
  if (platforms.length === 0) return kind.text;
  return reader.word("aside", { text: kind.text, aside: reader.joined(platforms, "list") });
}
