import type { Reader, Revision } from "@pilu/db";
import { replay } from "@pilu/disclosure";
import { ChangeDraft, type Edit, type FieldEdit, Problem, parseOrRefuse } from "@pilu/schema";
import type { z } from "zod";
import { type Actor, authorise } from "../actor.ts";
import { stateOf } from "../body/body.ts";
import { type ApprovedEdit, approvalBody } from "../log/approval.ts";
import { redactionIn, subjectOf } from "../log/redaction.ts";
import { dayAt } from "../registry/day.ts";
import { settingsAt } from "../registry/state.ts";
import type { World } from "../world.ts";
import { create } from "./save.ts";

/**
 * Drafts a change that restores what an approved one replaced, field by field: a change like any other, reviewed by
 * somebody else than who asks for it. What was new is retired, for nothing is deleted. Fields that were changed again
 * since then come up as conflicts. Refused with `change.state` for a change that was not approved, with `body.redacted`
 * where what it did was taken out.
 */
export async function rollBackChange(
  world: World,
  { actor, change, title }: { actor: Actor; change: string; title?: string },
): Promise<{ id: string; edit: number }> {
  return world.store.transact(async (tx) => {
    const { person } = await authorise(tx, actor, "change.propose");
    const stored = await tx.change(change);
    if (stored === null) throw new Problem("change.unknown", { id: change });
    const approval = await tx.approvalOf(change);
    if (approval === null) throw new Problem("change.state", { id: change, state: stored.state });
    const entry = subjectOf({ is: "log", seq: approval.seq });
    if (redactionIn(approval.body) !== null) throw new Problem("body.redacted", { what: entry });
    const made = (await tx.revisionsOf(approval.seq)).filter(
      (one) => one.effectiveAt === approval.effectiveAt,
    );
    const edits: Edit[] = [];
    for (const edit of approvalBody(approval).edits) {
      const revision = made.find((one) => one.kind === edit.kind && one.id === edit.id);
      if (revision !== undefined) edits.push(await undone(tx, edit, revision));
    }
    const draft = parseOrRefuse(
      ChangeDraft,
      { edits, follows: change, reason: null, title: title ?? stored.title },
      "change.invalid",
    );
    return create(tx, { draft, id: world.newId(), person });
  });
}

async function undone(
  view: Reader,
  { kind, id, sets }: z.infer<typeof ApprovedEdit>,
  revision: Revision,
): Promise<Edit> {
  const { number } = revision;
  if (redactionIn(revision.body) !== null)
    throw new Problem("body.redacted", { what: subjectOf({ is: "revision", kind, id, number }) });
  const state = stateOf(kind, revision);
  const isNew = sets.some(({ path, from }) => path === "" && from === null);
  const proposed = isNew ? await retired(view, state, revision) : replay(kind, state, sets.map(backwards));
  return { base: revision.number, id, kind, nature: { kind: "new" }, proposed: proposed as Edit["proposed"] };
}

function backwards({ path, from }: FieldEdit): Pick<FieldEdit, "path" | "to"> {
  return { path, to: from };
}

async function retired(view: Reader, state: object, { kind, effectiveAt }: Revision): Promise<object> {
  const given = { ...state, status: "retired" };
  if (kind !== "app") return given;
  const at = Math.max(await view.now(), effectiveAt);
  const { timeZone } = await settingsAt(view, { at });
  return { ...given, retiredOn: dayAt(at, timeZone) };
}
