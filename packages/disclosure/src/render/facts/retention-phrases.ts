import type { Retention } from "@pilu/schema";
import type { Phrase } from "../phrase.ts";
import type { Reader } from "../reader.ts";

/** How long data is kept: the span, then the criterion. */
export function retentionPhrases(retention: Retention | null, reader: Reader): Phrase[] {
  if (retention === null) return [];
  const { days, criterion } = retention;
  const span = days === null ? [] : [reader.plain(daysText(days, reader))];
  return criterion === null ? span : [...span, reader.said(criterion)];
}

export function daysText(days: number, reader: Reader): string {
  return days === 1 ? reader.word("daySpan") : reader.word("daysSpan", { count: days });
}
