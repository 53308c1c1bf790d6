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

/**
 * Of the rows whose text is not kept normalised, those that hold every word of `text`, as a condition on their key; none
 * where nothing is asked for. They are read one by one: people and their tokens are thousands, not more.
 */
export async function holdingWords(
  { within }: Session,
  {
    key,
    rows,
    text,
  }: { key: Column; rows: () => Promise<readonly { key: string; text: string }[]>; text: string | undefined },
): Promise<SQL | undefined> {
  const words = normalise(text ?? "")
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return undefined;
  const found = (await rows()).filter((row) => {
    const own = normalise(row.text);
    return words.every((word) => own.includes(word));
  });
  return within(
    key,
    found.map((row) => row.key),
  );
}
