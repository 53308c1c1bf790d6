import { fold } from "../text/tokens.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const name = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";

type Pattern = readonly [RegExp, (match: RegExpExecArray) => (string | undefined)[]];
const inDigits: readonly Pattern[] = [
  // 2026年1月5日, 2026-01-05, 2026/1/5, 2026.1.5, 20260105
  [
    /(\d{4})\s?[年\-/.]\s?(\d{1,2})\s?[月\-/.]\s?(\d{1,2})\s?日?/g,
    ([, year, month, day]) => [year, month, day],
  ],
  [/\b(20\d{2})(\d{2})(\d{2})\b/g, ([, year, month, day]) => [year, month, day]],
];
const inWords: readonly Pattern[] = [
  [
    new RegExp(`\\b${name}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, "g"),
    ([, month, day, year]) => [year, numberOf(month), day],
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s)?${name},?\\s+(\\d{4})\\b`, "g"),
    ([, day, month, year]) => [year, numberOf(month), day],
  ],
];

/**
 * The first calendar day in `text` from `start` on, in Chinese or English writing, as `2026-01-05`. Days written as
 * 5/1/2026 are left alone: half of the readers take the month for the day.
 */
export function dayIn(text: string, start: number): { day: string; from: number; to: number } | null {
  if (!/[\d０-９]{4}/.test(text)) return null;
  const plain = fold(text);
  // The engine takes longer to compile a pattern than to see that it is not needed.
  const patterns = /[a-z]{3}/.test(plain) ? [...inDigits, ...inWords] : inDigits;
  const found = patterns.flatMap(([pattern, parts]) => {
    pattern.lastIndex = start;
    const match = pattern.exec(plain);
    const day = match === null ? null : dayOf(parts(match));
    return match === null || day === null
      ? []
      : [{ day, from: match.index, to: match.index + match[0].trimEnd().length }];
  });
  return found.sort((a, b) => a.from - b.from)[0] ?? null;
}

function numberOf(month: string | undefined): string {
  return String(months.indexOf(month ?? "") + 1);
}

function dayOf([year = "", month = "", day = ""]: readonly (string | undefined)[]): string | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDay = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
  return isDay ? text : null;
}
