import type { Day } from "@pilu/schema";

/** How an open duty stands to its day; `soon` within a week of it. */
export type Due = "overdue" | "soon" | "later";

const dayLength = 86_400_000;

export function dueOf(day: Day, today: Day): Due {
  if (day < today) return "overdue";
  const ahead = (Date.parse(`${day}T00:00Z`) - Date.parse(`${today}T00:00Z`)) / dayLength;
  return ahead <= 7 ? "soon" : "later";
}
