import type { Policy, TextPlace } from "@pilu/schema";
import { currentTaxonomy, dataType } from "@pilu/schema/taxonomy";
import type { Session } from "../session.ts";
import { table } from "../terminal/table.ts";
import { visible } from "../terminal/visible.ts";
import type { WordKey } from "../words/index.ts";

interface Shown {
  readonly path: string;
  readonly session: Session;
  readonly isAgainstApp: boolean;
}

/** A policy for people: the data types it mentions, then what is wrong or missing. */
export function policyTable(policy: Policy, shown: Shown): string {
  const { word } = shown.session;
  const parts = [
    word("policy.summary", {
      types: policy.mentions.length,
      all: currentTaxonomy.dataTypes.length - 1,
      language: word(`policy.language.${policy.language}`),
    }),
    ...(policy.mentions.length === 0 ? [] : [mentionTable(policy, shown)]),
    ...(policy.umbrella.length === 0 ? [] : [umbrellaTable(policy, shown)]),
    statements(policy, shown),
    ...(shown.isAgainstApp ? [missingLines(policy, shown)] : []),
  ];
  return parts.map(visible).join("\n\n");
}

function mentionTable({ mentions }: Policy, { path, session }: Shown): string {
  const { word, locale } = session;
  const rows = mentions.map((one) => [
    dataType(one.dataType)?.label[locale] ?? one.dataType,
    String(one.count),
    few(one.terms),
    place(path, one.first),
  ]);
  return table([word("policy.data"), word("policy.count"), word("policy.terms"), word("policy.first")], rows);
}

function umbrellaTable({ umbrella }: Policy, { path, session: { word } }: Shown): string {
  const rows = umbrella.map((one) => [one.term, String(one.count), place(path, one.first)]);
  return table([word("policy.umbrella"), word("policy.count"), word("policy.first")], rows);
}

function statements(policy: Policy, { path, session: { word } }: Shown): string {
  const line = (key: WordKey, found: (TextPlace & { text: string }) | null) =>
    `${word(key)}: ${found === null ? word("policy.no-statement") : `${oneLine(found.text)} (${place(path, found)})`}`;
  const promise = policy.promises[0] ?? null;
  return [
    `${word("policy.sdk-list")}: ${word(`policy.sdk-list.${policy.sdkList}`)}`,
    ...(policy.list === null
      ? []
      : [`${word(`policy.list.${policy.list.kind}`)} (${place(path, policy.list)})`]),
    ...(promise === null ? [] : [line("policy.promise", promise)]),
    line("policy.contact", policy.contact),
    line("policy.effective", policy.effectiveDate),
    line("policy.updated", policy.updated),
    line("policy.material-change", policy.materialChange),
  ].join("\n");
}

function missingLines({ missing }: Policy, { session: { word, locale } }: Shown): string {
  if (missing.length === 0) return word("policy.nothing-missing");
  const lines = missing.flatMap(({ dataType: id, sdks, sentence }) => [
    `  ${dataType(id)?.label[locale] ?? id} (${sdks.join(", ")})`,
    `    + ${sentence}`,
  ]);
  return [word("policy.missing", { count: missing.length }), ...lines].join("\n");
}

function place(path: string, { line, column }: TextPlace): string {
  return `${path}:${line}:${column}`;
}

function few(terms: readonly string[]): string {
  return terms.length <= 4 ? terms.join(", ") : `${terms.slice(0, 4).join(", ")}, …`;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`;
}
