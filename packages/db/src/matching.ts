import { and, type Column, type SQL } from "drizzle-orm";
import { normalise } from "./normalise.ts";
import type { Session } from "./session.ts";

/** The condition that a normalised column holds every word of `text`, in whatever order. */
export function everyWord(
  { contains }: Session,
  { column, text }: { column: Column; text: string },
): SQL | undefined {
  const words = normalise(text).split(" ");
  return and(...words.filter((word) => word !== "").map((word) => contains(column, word)));
}
