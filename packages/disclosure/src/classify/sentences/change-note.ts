import { type Content, ContentChange, type Disclosure, type Locale } from "@pilu/schema";
import type { Known } from "./known.ts";
import { requests } from "./requests.ts";
import { sentences } from "./sentences.ts";

/** What a version tells users of its changes: one sentence each, then once what is asked of them. Plain text. */
export interface ChangeNote {
  readonly sentences: readonly string[];
  readonly requests: readonly string[];
}

/**
 * The note of a stored version, from its own list of changes and the words of its taxonomy: the same for ever. `before`
 * is the content of its base, null for a first version.
 */
export function changeNote(
  document: Content & Pick<Disclosure, "changes" | "actions">,
  { before, locale, known = {} }: { before: Content | null; locale: Locale; known?: Partial<Known> },
): ChangeNote {
  const changes = document.changes.map((change) => ContentChange.parse(change));
  const told = before === null ? [] : sentences(changes, { after: document, before, known, locale });
  return {
    requests: requests(document.actions, locale, document.taxonomy),
    sentences: told.map((one) => one.text),
  };
}
