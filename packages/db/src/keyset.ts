// Pages in an order by an instant and an id: where one ends, the next goes on, whatever came and went meanwhile.
import { Problem } from "@pilu/schema";
import { and, type Column, gt, gte, lt, lte, or, type SQL } from "drizzle-orm";

/** The place that a page ended at, as its `next`. */
export function placeText(at: number, id: string): string {
  return `${at} ${id}`;
}

/**
 * The condition that a row comes after the place that a page ended at. Refuses with `value.malformed` a place that no
 * page gave.
 */
export function behind(
  { at, id }: { at: Column; id: Column },
  after: string | undefined,
  order: "newest" | "oldest" = "newest",
): SQL | undefined {
  if (after === undefined) return undefined;
  const [, instant, last] = /^(\d{1,16}) (.+)$/.exec(after) ?? [];
  if (instant === undefined || last === undefined) throw new Problem("value.malformed", { field: "after" });
  const place = Number(instant);
  // Said twice, so that an index on the instant is entered at the place.
  if (order === "oldest") return and(gte(at, place), or(gt(at, place), gt(id, last)));
  return and(lte(at, place), or(lt(at, place), lt(id, last)));
}
