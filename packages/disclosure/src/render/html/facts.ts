import type { PageWord } from "@pilu/schema/taxonomy";
import type { Fact } from "../facts/fact.ts";
import type { Reader } from "../reader.ts";
import { bareWordHtml, betweenHtml, phraseHtml, phrasesHtml } from "./escape.ts";

/** Facts as rows of a `<dl>`. */
export function factRows(facts: readonly Fact[], reader: Reader): string {
  let html = "";
  for (const fact of facts) html += factRow(fact, reader);
  return html;
}

export function factRow(fact: Fact, reader: Reader): string {
  const kind = fact.label === "optOut" ? "kv off" : "kv";
  return row({ kind, label: fact.label, value: factHtml(fact, reader) }, reader);
}

export function factHtml({ phrases, joint }: Fact, reader: Reader): string {
  const [first] = phrases;
  if (first !== undefined && phrases.length === 1) return phraseHtml(first, reader);
  return phrasesHtml(phrases, { between: betweenHtml(joint, reader), reader });
}

interface Row {
  readonly kind: string;
  readonly label: PageWord;
  /** HTML already. */
  readonly value: string;
}

export function row({ kind, label, value }: Row, reader: Reader): string {
  return `<div class="${kind}"><dt>${bareWordHtml(label, reader)}</dt><dd>${value}</dd></div>`;
}
