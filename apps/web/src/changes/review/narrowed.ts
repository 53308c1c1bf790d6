import type { AnyDisclosure } from "@pilu/schema";

/** The document with the entries named, and nothing else in its list. */
export function narrowed(document: AnyDisclosure, only: ReadonlySet<string>): AnyDisclosure {
  const groups = document.groups
    .map((group) => ({ ...group, entries: group.entries.filter(({ id }) => only.has(id)) }))
    .filter(({ entries }) => entries.length > 0);
  return { ...document, groups };
}
