import type { Content, Entry, IntegrationId } from "@pilu/schema";

/** An entry with facts that come from general knowledge: a person must confirm them or leave them out. */
export interface Unconfirmed {
  readonly entry: IntegrationId;
  readonly facts: Entry["unconfirmed"];
}

/** The entries for which nobody stands yet, each once. Only a content without any may be published. */
export function unconfirmed(content: Pick<Content, "groups">): Unconfirmed[] {
  const found = new Map<IntegrationId, Unconfirmed>();
  for (const { entries } of content.groups) {
    for (const entry of entries) {
      const facts = openFacts(entry);
      if (facts.length > 0) found.set(entry.id, { entry: entry.id, facts });
    }
  }
  return [...found.values()];
}

function openFacts({ unconfirmed: open, data }: Entry): Entry["unconfirmed"] {
  const suggests = data.kind === "items" && data.items.some((item) => item.suggested);
  return suggests && !open.includes("data") ? [...open, "data" as const].sort() : open;
}
