// A draft with its conflicts settled: everything it sets, put on what holds now, and that as its new base.
import type { ChangeDraft, Conflict, Edit } from "@pilu/schema";
import type { Review } from "../shapes.ts";

export type Choice = "mine" | "theirs";

export function conflictKey({ kind, id, path }: Pick<Conflict, "kind" | "id" | "path">): string {
  return `${kind} ${id} ${path}`;
}

type Replay = typeof import("@pilu/disclosure").replay;

/** The draft to save; entities without a conflict stay as they were drafted. */
export function resolved(
  { draft, edits, conflicts }: Pick<Review, "draft" | "edits" | "conflicts">,
  { choices, replay }: { choices: Readonly<Record<string, Choice>>; replay: Replay },
): ChangeDraft {
  const settled = draft.edits.map((edit): Edit => {
    const own = conflicts.filter(({ kind, id }) => kind === edit.kind && id === edit.id);
    const put = edits.find(({ kind, id }) => kind === edit.kind && id === edit.id);
    if (own.length === 0 || put === undefined) return edit;
    const mine = own
      .filter((conflict) => choices[conflictKey(conflict)] === "mine")
      .map(({ path, mine: to }) => ({ path, to }));
    const body = replay(edit.kind, put.before as never, [...put.fields, ...mine]);
    return { ...edit, base: put.holds, proposed: body as unknown as Edit["proposed"] };
  });
  return { ...draft, edits: settled };
}
