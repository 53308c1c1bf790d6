import type { Reader } from "@pilu/db";
import { type ChangeDraft, changeStates, type Edit, isOpen } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import { rebaseDraft } from "../review/rebase-draft.ts";
import { standingFor } from "../review/standing.ts";
import type { World } from "../world.ts";
import { draftOf } from "./record.ts";

/** Open changes of one person that are looked into: nobody has more in hand. */
const mostChanges = 30;

/** One's own open changes whose edits clash with what was approved meanwhile: only their author can choose. */
export async function conflictingChanges({ store }: World, { actor }: { actor: Actor }) {
  return store.snapshot(async (view) => {
    const { person } = await authorise(view, actor, "registry.read");
    const states = changeStates.filter(isOpen);
    const { rows } = await view.changes({ author: person, limit: mostChanges, states });
    const moved = await movedOn(view, rows.map(draftOf));
    const found = [];
    for (const row of rows) {
      const draft = draftOf(row);
      if (!draft.edits.some(moved)) continue;
      const { conflicts } = await rebaseDraft(view, { draft, moment: await standingFor(view, draft) });
      const { id, title, state, changedAt } = row;
      if (conflicts.length > 0) found.push({ id, title, state, changedAt, conflicts: conflicts.length });
    }
    return found;
  });
}

/** Whether anything was decided on what an edit edits since the revision that it was made from; nothing else clashes. */
async function movedOn(
  view: Reader,
  drafts: readonly Pick<ChangeDraft, "edits">[],
): Promise<(edit: Edit) => boolean> {
  const edits = drafts.flatMap((draft) => draft.edits);
  const newest = new Map<string, number>();
  const keyOf = ({ kind, id }: Pick<Edit, "kind" | "id">) => `${kind} ${id}`;
  for (const one of await view.prospects(edits, { at: await view.now() }))
    newest.set(keyOf(one), Math.max(newest.get(keyOf(one)) ?? 0, one.number));
  return (edit) => newest.get(keyOf(edit)) !== (edit.base ?? undefined);
}
