// What was typed and is not yet with the registry, kept in this browser: a reload or a failed request loses nothing.
import type { ChangeDraft, Edit } from "@pilu/schema";
import { placeOf } from "../../session/kept.ts";

export interface KeptDraft {
  /** Null until the registry has the change. */
  readonly id: string | null;
  readonly edit: number | null;
  readonly draft: ChangeDraft;
}

/** Where somebody's draft is kept: under its change, or under the form it was begun in. */
export function draftPlace(person: string, { id, form }: { id: string | null; form: string }): string {
  return placeOf(person, `draft:${id ?? `new:${form}`}`);
}

/** A draft that nobody has saved. */
export function beginningOf(edits: readonly Edit[]): KeptDraft {
  return { id: null, edit: null, draft: { title: "", reason: null, edits: [...edits], follows: null } };
}
