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

/** A calendar day as `2026-01-05`, and where it stands, by offsets. */
export interface Day {
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The calendar days in a folded text, in Chinese or English writing, from left to right. Days written as 5/1/2026 are
 * left alone: half of the readers take the month for the day.
 */
export function daysIn(plain: string): Day[] {
  const days: Day[] = [];
  // The engine takes longer to compile a pattern than to see that it is not needed.
  const patterns = /[a-z]{3}\.?,? /.test(plain) ? [...inDigits, ...inWords] : inDigits;
  for (const [pattern, parts] of patterns)
    for (const match of plain.matchAll(pattern)) {
      const day = dayOf(parts(match));
      const from = match.index;
      if (day !== null) days.push({ day, from, to: from + match[0].trimEnd().length });
    }
  return days.sort((a, b) => a.from - b.from);
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
