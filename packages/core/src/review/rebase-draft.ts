import type { Moment, Reader, Revision } from "@pilu/db";
import { patch, pathOf } from "@pilu/disclosure";
import { type ChangeDraft, type Conflict, type Edit, FieldEdit, Problem } from "@pilu/schema";
import { z } from "zod";
import { type Kind, stateOf } from "../body/body.ts";
import { redactionIn, subjectOf } from "../log/redaction.ts";
import { placed, readState } from "./read-edit.ts";
import type { EditFaults, RebasedDraft, RebasedEdit, SetAgain } from "./rebased.ts";

/** The place in the log and the instant that a change is put on. */
export type Standing = Required<Moment>;

/**
 * A draft on what holds at a place in the log and an instant. Fields that were changed elsewhere since the base stay as
 * they are now; a field that both changed to something else is a conflict. A new entity whose id is taken meanwhile is
 * a fault (`entity.exists`), and so is a base that is not there or was taken out (`body.redacted`).
 */
export async function rebaseDraft(
  view: Reader,
  { draft, moment }: { draft: Pick<ChangeDraft, "edits">; moment: Standing },
): Promise<RebasedDraft> {
  const refs = draft.edits.map(({ kind, id }) => ({ kind, id }));
  const histories = new Map<string, Revision[]>();
  for (const revision of refs.length === 0 ? [] : await view.histories(refs, moment.seq)) {
    const key = keyOf(revision);
    const own = histories.get(key);
    if (own === undefined) histories.set(key, [revision]);
    else own.push(revision);
  }
  const edits: RebasedEdit[] = [];
  const faults: EditFaults[] = [];
  const conflicts: Conflict[] = [];
  for (const edit of draft.edits) {
    const found = rebaseEdit(edit, { history: histories.get(keyOf(edit)) ?? [], at: moment.at });
    if ("faults" in found) faults.push(found);
    else {
      edits.push(found.edit);
      conflicts.push(...found.conflicts);
    }
  }
  return { edits, faults, conflicts };
}

function keyOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind} ${id}`;
}

interface OnHistory {
  /** Every revision of the entity up to the place in the log, ascending. */
  readonly history: readonly Revision[];
  readonly at: number;
}

function rebaseEdit(
  edit: Edit,
  { history, at }: OnHistory,
): { readonly edit: RebasedEdit; readonly conflicts: readonly Conflict[] } | EditFaults {
  const { kind, id, base: number, nature } = edit;
  const refused = (faults: EditFaults["faults"]): EditFaults => ({ kind, id, faults });
  const read = readState(kind, { id, state: edit.proposed });
  if ("faults" in read) return refused(read.faults);
  const started = history.find((one) => one.number === number);
  if (number !== null && started === undefined)
    return refused([{ code: "value.not-allowed", path: "base", facts: { allowed: shownNumbers(history) } }]);
  if (number === null && history.length > 0)
    return refused([{ code: "entity.exists", path: "id", facts: { kind, id } }]);
  if (started !== undefined && redactionIn(started.body) !== null)
    return refused([
      {
        code: "body.redacted",
        path: "base",
        facts: { what: subjectOf({ is: "revision", kind, id, number: started.number }) },
      },
    ]);
  const holds = history.findLast((one) => one.effectiveAt <= at) ?? null;
  const base = started === undefined ? null : stateOf(kind, started);
  const before = holds === null ? null : stateOf(kind, holds);
  const put = placed({ kind, id }, { base, now: before, proposed: read.value });
  if ("faults" in put) return refused(put.faults);
  return {
    conflicts: put.conflicts,
    edit: {
      kind,
      id,
      nature,
      base: number,
      holds,
      before,
      after: put.after,
      fields: put.fields,
      movedSince: base === null || before === null ? [] : patch(kind, base, before),
      setAgain: setAgain({ history, at }, put.fields),
    },
  };
}

function shownNumbers(history: readonly Revision[]): string {
  return history.length === 0 ? "null" : `1-${history.at(-1)?.number ?? 1}`;
}

const Sets = z.array(FieldEdit.pick({ path: true, to: true }));

/** What announced revisions of the entity, still to come into force, will set again of these fields. */
function setAgain({ history, at }: OnHistory, fields: readonly FieldEdit[]): SetAgain[] {
  const coming = history.filter(
    (one) =>
      one.effectiveAt > at &&
      !history.some((later) => later.number > one.number && later.effectiveAt <= one.effectiveAt),
  );
  return coming.flatMap(({ sets, effectiveAt, seq }) =>
    setsOf(sets)
      .filter(({ path }) => fields.some((field) => isWithin(path, field.path) || isWithin(field.path, path)))
      .map(({ path, to }) => ({ path, to, effectiveAt, seq })),
  );
}

// The first entry of a log sets everything and lists nothing.
function setsOf(sets: string): z.infer<typeof Sets> {
  const result = Sets.safeParse(JSON.parse(sets));
  return result.success ? result.data : [];
}

function isWithin(path: string, whole: string): boolean {
  return path === whole || path.startsWith(`${whole}/`);
}

/** A pointer into an entity as the rules name a field: `data.items.imei|android`. */
export function placeOf({ kind, id }: { kind: Kind; id: string }, pointer: string) {
  return { kind, id, path: pathOf(pointer).join(".") };
}

/** Refuses a draft that cannot stand: faults first, then conflicts, then one that changes nothing. */
export function mustStand({ edits, faults, conflicts }: RebasedDraft): void {
  const [faulty] = faults;
  if (faulty !== undefined)
    throw new Problem(
      "change.invalid",
      { entity: `${faulty.kind} ${faulty.id}` },
      {
        faults: faults.flatMap((one) =>
          one.faults.map((fault) => ({ ...fault, path: `${one.kind}.${one.id}.${fault.path}` })),
        ),
      },
    );
  const [clash] = conflicts;
  if (clash !== undefined)
    throw new Problem("change.conflict", { what: `${clash.kind} ${clash.id} ${clash.path}` });
  if (edits.every((edit) => edit.fields.length === 0)) throw new Problem("change.empty");
}
