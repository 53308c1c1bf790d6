/** The day of an instant (a number: epoch milliseconds) in a time zone (IANA): `2026-12-05`. */
export function dayIn(zone: string, instant: Date | number): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(instant);
}
