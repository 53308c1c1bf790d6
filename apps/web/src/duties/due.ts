// How a duty stands to its day.

export type Due = "overdue" | "soon" | "later";

/** `soon`: within a week. Days as `2026-11-27`. */
export function dueOf(day: string, today: string): Due {
  if (day < today) return "overdue";
  const ahead = (Date.parse(`${day}T00:00Z`) - Date.parse(`${today}T00:00Z`)) / 86_400_000;
  return ahead <= 7 ? "soon" : "later";
}

/** The day of an instant in a time zone (IANA). */
export function dayIn(zone: string, date: Date): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(date);
}
