const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month = `(${months.join("|")})[a-z]{0,6}\\.?`;

/**
 * 2026年1月5日, 2026-01-05, 2026/1/5, 2026.1.5, 20260105; January 5th, 2026; 5 January 2026. Each is looked for from its
 * year: digits are rarer than words.
 */
const written = new RegExp(
  [
    String.raw`(\d{4})\s?[年\-/.]\s?(\d{1,2})\s?[月\-/.]\s?(\d{1,2})(?:\s?日)?`,
    String.raw`\b(20\d{2})(\d{2})(\d{2})\b`,
    String.raw`(?<=(\b${month}\s{1,4}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,4}))(\d{4})\b`,
    String.raw`(?<=(\b(\d{1,2})(?:st|nd|rd|th)?\s{1,4}(?:of\s)?${month},?\s{1,4}))(\d{4})\b`,
  ].join("|"),
  "g",
);

/** A calendar day as `2026-01-05`, and where it stands, by offsets. */
export interface Day {
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The calendar days in a folded text, in Chinese or English writing, which is searched once, and no further than asked.
 * Days written as 5/1/2026 are left alone: half of the readers take the month for the day.
 */
export class Days {
  private readonly plain: string;
  private found: Day | null | undefined;

  constructor(plain: string) {
    this.plain = plain;
  }

  /** The first day from an offset on, which must not be less than the one before. */
  next(from: number): Day | null {
    if (this.found === null || (this.found !== undefined && this.found.from >= from)) return this.found;
    written.lastIndex = from;
    for (let match = written.exec(this.plain); match !== null; match = written.exec(this.plain)) {
      const day = dayOf(match);
      if (day === null || day.from < from) continue;
      this.found = day;
      return day;
    }
    this.found = null;
    return null;
  }
}

function dayOf(match: RegExpExecArray): Day | null {
  const [whole, year, month, date, year2, month2, date2, before = "", name, dateOfName, yearOfName] = match;
  const [before3 = "", date3, name3, year3] = match.slice(11);
  const day =
    calendarDay(year ?? year2, month ?? month2, date ?? date2) ??
    calendarDay(yearOfName ?? year3, numberOf(name ?? name3), dateOfName ?? date3);
  const from = match.index - before.length - before3.length;
  return day === null ? null : { day, from, to: match.index + whole.length };
}

function numberOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : String(months.indexOf(name) + 1);
}

function calendarDay(
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
): string | null {
  if (year === undefined || month === undefined || date === undefined) return null;
  const day = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  const isDay = day.getUTCMonth() + 1 === Number(month) && day.getUTCDate() === Number(date);
  return isDay ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : null;
}
