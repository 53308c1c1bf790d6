import type { Reader, StoredChange } from "@pilu/db";
import { patch } from "@pilu/disclosure";
import {
  type Conflict,
  type Edit,
  type Fault,
  type FieldEdit,
  isOpen,
  type Json,
  Problem,
} from "@pilu/schema";
import { stateOf } from "../body/body.ts";
import { approvalBody } from "../log/approval.ts";
import { redactionIn } from "../log/redaction.ts";
import { readState } from "../review/read-edit.ts";
import { rebaseDraft } from "../review/rebase-draft.ts";
import type { SetAgain } from "../review/rebased.ts";
import { standingFor } from "../review/standing.ts";
import type { World } from "../world.ts";
import { namer } from "./people.ts";
import { draftOf } from "./record.ts";

/** What one edit of a change comes to. */
export interface EditShown extends Pick<Edit, "kind" | "id" | "nature" | "base"> {
  /** Field by field: on what holds now while the change is open, on its base afterwards. Null when it has faults. */
  readonly fields: readonly FieldEdit[] | null;
  readonly faults: readonly Fault[];
  /** What others changed of the entity since the base. */
  readonly movedSince: readonly FieldEdit[];
  /** Fields that an announced change will set again. */
  readonly setAgain: readonly SetAgain[];
}

/**
 * A change with everything that is known of it: its draft as typed, what that comes to on what holds now, its authors
 * and its discussion, and once it is approved how far it is published.
 */
export async function getChange(world: World, id: string) {
  return world.store.snapshot(async (view) => {
    const stored = await view.change(id);
    if (stored === null) throw new Problem("change.unknown", { id });
    const draft = draftOf(stored);
    const name = namer(view);
    const named = async (ids: readonly string[]) => {
      const all = [];
      for (const one of ids) all.push(await name(one));
      return all;
    };
    const remarks = [];
    for (const { at, by, body, kind, replyTo, id: remark } of await view.remarks(id))
      remarks.push({ at, body: JSON.parse(body) as Json, by: await name(by), id: remark, kind, replyTo });
    const { state, edit, createdAt, changedAt, createdBy, submittedSeq } = stored;
    return {
      id,
      state,
      edit,
      createdAt,
      changedAt,
      submittedSeq,
      createdBy: await name(createdBy),
      draft,
      ...(await shownEdits(view, stored)),
      authors: await named(await view.authors(id)),
      remarks,
      approval: await approvalOf(view, id),
    };
  });
}

async function shownEdits(
  view: Reader,
  stored: StoredChange,
): Promise<{ edits: EditShown[]; conflicts: readonly Conflict[] }> {
  const draft = draftOf(stored);
  if (!isOpen(stored.state)) {
    const edits = [];
    for (const edit of draft.edits) edits.push(await onItsBase(view, edit));
    return { conflicts: [], edits };
  }
  const rebased = await rebaseDraft(view, { draft, moment: await standingFor(view, draft) });
  const edits = draft.edits.map(({ kind, id, nature, base }): EditShown => {
    const isThis = (one: { kind: string; id: string }) => one.kind === kind && one.id === id;
    const put = rebased.edits.find(isThis);
    return {
      base,
      faults: rebased.faults.find(isThis)?.faults ?? [],
      fields: put?.fields ?? null,
      id,
      kind,
      movedSince: put?.movedSince ?? [],
      nature,
      setAgain: put?.setAgain ?? [],
    };
  });
  return { conflicts: rebased.conflicts, edits };
}

async function onItsBase(view: Reader, { kind, id, nature, base, proposed }: Edit): Promise<EditShown> {
  const shown = { base, id, kind, movedSince: [], nature, setAgain: [] };
  const read = readState(kind, { id, state: proposed });
  if ("faults" in read) return { ...shown, faults: read.faults, fields: null };
  const started = base === null ? null : await view.revisionNumbered({ kind, id }, base);
  if (started !== null && redactionIn(started.body) !== null) return { ...shown, faults: [], fields: null };
  const from = started === null ? null : stateOf(kind, started);
  return { ...shown, faults: [], fields: patch(kind, from, read.value) };
}

/** The approval of a change, with how many of its apps are published; null when there is none. */
async function approvalOf(view: Reader, change: string) {
  const approval = await view.approvalOf(change);
  if (approval === null) return null;
  const { seq, decidedAt, effectiveAt, by } = approval;
  // One whose body was taken out still tells by its revisions what it reached.
  const { touched, leftOut, followUp } =
    redactionIn(approval.body) === null
      ? approvalBody(approval)
      : { touched: await view.revisionsOf(seq), leftOut: [], followUp: null };
  const all = (await view.reached(touched)).length;
  const { expanded } = await view.registry();
  const waiting = expanded < seq ? all : await view.countWaiting(seq);
  return {
    seq,
    decidedAt,
    effectiveAt,
    by: await namer(view)(by),
    followUp,
    leftOut,
    publishing: { all, done: Math.max(0, all - waiting) },
  };
}
