import { Day, type Instant } from "@pilu/schema";

/** The calendar day at an instant where the registry's clocks stand; `zone` is an IANA name. */
export function dayAt(instant: number, zone: string): Day {
  const parts = daysIn(zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

const known = new Map<string, Intl.DateTimeFormat>();

/** Made once for each zone: a list asks for the days of thousands of instants. */
function daysIn(zone: string): Intl.DateTimeFormat {
  const before = known.get(zone);
  if (before !== undefined) return before;
  const made = new Intl.DateTimeFormat("en", {
    calendar: "gregory",
    day: "2-digit",
    month: "2-digit",
    numberingSystem: "latn",
    timeZone: zone,
    year: "numeric",
  });
  known.set(zone, made);
  return made;
}

/**
 * The instant at which a day begins in a zone (IANA name): the first millisecond whose date there is that day. On days
 * that a clock change robs of their midnight it is the first instant that exists.
 */
export function beginningOf(day: Day, zone: string): Instant {
  const utc = Date.parse(`${Day.parse(day)}T00:00:00Z`);
  // Zones are at most 14 hours off; the offset at a guess leads to the next, and two steps settle it.
  const first = utc - offsetAt(utc, zone);
  const second = utc - offsetAt(first, zone);
  const earliest = Math.min(first, second);
  return dayAt(earliest, zone) >= day ? earliest : Math.max(first, second);
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
function offsetAt(at: Instant, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return local - Math.floor(at / 1000) * 1000;
}
