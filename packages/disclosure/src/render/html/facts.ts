import type { Fact, Part } from "../facts/fact.ts";
import type { Reader } from "../reader.ts";
import { betweenHtml, escaped, phrasesHtml } from "./escape.ts";

/** The facts of one part as rows of a `<dl>`. */
export function factRows(facts: readonly Fact[], { part, reader }: { part: Part; reader: Reader }): string {
  let html = "";
  for (const fact of facts) if (fact.part === part) html += factRow(fact, reader);
  return html;
}

export function factRow(fact: Fact, reader: Reader): string {
  const kind = fact.label === "optOut" ? "kv off" : "kv";
  return row({ kind, label: reader.word(fact.label), value: factHtml(fact, reader) });
}

export function factHtml({ phrases, joint }: Fact, reader: Reader): string {
  return phrasesHtml(phrases, { between: betweenHtml(joint, reader), reader });
}

export function row({ kind, label, value }: { kind: string; label: string; value: string }): string {
  return `<div class="${kind}"><dt>${escaped(label)}</dt><dd>${value}</dd></div>`;
}
