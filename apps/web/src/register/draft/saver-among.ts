/** Who saved a change last, as its reader is told: themselves, somebody else, or one of several of whom they are one. */
type LastSaver = "you" | "another" | "either";

/** The last saver of a change by these authors, for one of the registry's people: only authors ever saved it. */
export function saverAmong(authors: readonly string[], reader: string): LastSaver {
  if (!authors.includes(reader)) return "another";
  return authors.length === 1 ? "you" : "either";
}
