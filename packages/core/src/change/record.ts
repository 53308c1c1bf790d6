import { type NewChange, normalise, type Reader, type StoredChange, type Writer } from "@pilu/db";
import {
  ChangeDraft,
  type ChangeState,
  type ChangeStep,
  canonical,
  changeSteps,
  Problem,
  parseOrRefuse,
} from "@pilu/schema";

// A change as it is stored: its draft as canonical text, what it touches and the words it is found by.

/** The draft of a stored change. */
export function draftOf({ id, draft }: Pick<StoredChange, "id" | "draft">): ChangeDraft {
  return parseOrRefuse(ChangeDraft, JSON.parse(draft), "document.malformed", { kind: "change", id });
}

/** A change with another draft: everything that is stored of it follows from the draft. */
export function recordOf(draft: ChangeDraft, rest: Omit<StoredChange, "draft" | "title">): NewChange {
  const { edits, reason, title } = draft;
  return {
    ...rest,
    draft: canonical(draft),
    search: normalise([title, reason ?? "", rest.id, ...edits.map((edit) => edit.id)].join(" ")),
    title,
    touches: edits.map(({ kind, id }) => ({ kind, id })),
  };
}

/**
 * The change, its row locked, if `step` may be done to the edit that the caller saw. Refused with `change.unknown`,
 * `change.state`, or `change.stale`, which names the edit that is stored, and who saved it where only one person can have.
 */
export async function locked(
  tx: Writer,
  { id, edit, step }: { id: string; edit: number; step: ChangeStep },
): Promise<StoredChange> {
  const stored = await tx.lockChange(id);
  if (stored === null) throw new Problem("change.unknown", { id });
  await mustAllow(tx, stored, { edit, step });
  return stored;
}

export async function mustAllow(
  view: Pick<Reader, "authors">,
  { id, state, edit: stored }: StoredChange,
  { edit, step }: { edit: number; step: ChangeStep },
): Promise<void> {
  if (!changeSteps[step].from.includes(state)) throw new Problem("change.state", { id, state });
  if (edit === stored) return;
  // Whoever saves is an author for ever: of a change by one author every edit is theirs.
  const [by, ...others] = await view.authors(id);
  const isByOne = by !== undefined && others.length === 0;
  throw new Problem("change.stale", { id, edit: stored, ...(isByOne && { by }) });
}

/** Moves a locked change on by one step, its draft as it is. */
export async function advance(
  tx: Writer,
  stored: StoredChange,
  {
    step,
    at,
    ...judged
  }: { step: ChangeStep; at: number } & Partial<Pick<StoredChange, "submittedSeq" | "class">>,
): Promise<ChangeState> {
  const state = changeSteps[step].to ?? stored.state;
  const { edit, state: before } = stored;
  const moved = { ...stored, changedAt: at, state, ...judged };
  await tx.moveChange(recordOf(draftOf(stored), moved), { edit, state: before });
  return state;
}
