import type { AnyDisclosure } from "@pilu/schema";
import { contactPhrases } from "../facts/contact-phrases.ts";
import type { Reader } from "../reader.ts";
import { bareWordHtml, betweenHtml, escaped, phraseHtml, phrasesHtml } from "./escape.ts";
import { anchorOf } from "./names.ts";

/** How to refuse: the company's general ways, then its address (PIPL 15, 50). */
export function refusalPart({ app, settings }: AnyDisclosure, reader: Reader): string {
  const ways = settings.refusal.map(({ title, path }) =>
    pair(phraseHtml(reader.said(title), reader), phraseHtml(reader.said(path), reader)),
  );
  const contact = phrasesHtml(contactPhrases(app.controller.contact, reader), {
    between: betweenHtml("list", reader),
    reader,
  });
  const ask = pair(
    bareWordHtml("askUs", reader),
    `${escaped(reader.word("labelled", { label: reader.word("askUsFor"), text: "" }))}${contact}`,
  );
  return `<section><div class="head"><h2 id="${anchorOf("refusal")}">${bareWordHtml("refusalHeading", reader)}</h2></div>
<dl class="box">${ways.join("\n")}
${ask}</dl></section>\n`;
}

/** What the marks and the recurring words mean. */
export function legendPart(reader: Reader): string {
  const rows = [
    [escaped(reader.label("demand", "required").text), reader.word("requiredMeans")],
    [escaped(reader.label("demand", "optional").text), reader.word("optionalMeans")],
    [`<span class="tag s">${bareWordHtml("sensitive", reader)}</span>`, reader.word("sensitiveMeans")],
    [`<span class="tag u">${bareWordHtml("notStated", reader)}</span>`, reader.word("notStatedMeans")],
  ] as const;
  return `<section><div class="head"><h2 id="${anchorOf("legend")}">${bareWordHtml("legendHeading", reader)}</h2></div>
<dl class="box">${rows.map(([head, means]) => pair(head, escaped(means))).join("\n")}</dl></section>\n`;
}

function pair(head: string, value: string): string {
  return `<div class="pair"><dt>${head}</dt><dd>${value}</dd></div>`;
}
