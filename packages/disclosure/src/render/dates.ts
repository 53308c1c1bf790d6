import type { CountryCode } from "@pilu/schema";
import type { PageWord } from "@pilu/schema/taxonomy";
import type { Reader } from "./reader.ts";

const months: readonly PageWord[] = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

// Places with one time, UTC+8, all the year. Everybody else reads UTC: a zone with summer time would need tables
// that change, and a published page must not.
const eastern: ReadonlySet<string> = new Set(["CN", "HK", "MO", "TW", "SG"]);

/** Hours that the clocks at the controller's seat are ahead of UTC, as far as pages use it: 8 or 0. */
export function hoursAhead(country: CountryCode): number {
  return eastern.has(country) ? 8 : 0;
}

/** A calendar day, `2026-11-16`, in the reader's words. */
export function dayText(day: string, reader: Reader): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const name = months[Number(month) - 1];
  if (name === undefined) return day;
  return reader.word("dayOf", { day: Number(date), month: reader.word(name), year });
}

/** An instant (epoch milliseconds) to the minute, with the zone it is told in. */
export function instantText(instant: number, { reader, hours }: { reader: Reader; hours: number }): string {
  const iso = new Date(instant + hours * 3_600_000).toISOString();
  return reader.word("instantOf", {
    day: dayText(iso.slice(0, 10), reader),
    offset: hours === 0 ? "" : `+${hours}`,
    time: iso.slice(11, 16),
  });
}

/** The machine's form of an instant, for `<time datetime>`. */
export function instantCode(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d{3}Z$/, "Z");
}
