// The entries of a list, each once: an entry may stand in several groups.
import type { Draft, Entry } from "@pilu/schema";

export function entriesOf(document: Pick<Draft, "groups"> | undefined): Entry[] {
  const all = document?.groups.flatMap((group) => group.entries) ?? [];
  return [...new Map(all.map((entry) => [entry.id, entry])).values()];
}
