import type { Conflict, EntityKind, FieldEdit, Json } from "@pilu/schema";
import { pathOf } from "../diff/pointer.ts";
import { isSame } from "../diff/same.ts";
import { type EntityOf, entityShape } from "./entity.ts";
import { normal, partShape, partsOf } from "./parts.ts";
import { replay } from "./replay.ts";
import type { Shape } from "./shape.ts";

/** A field that `mine` was to be set in, and that holds neither that nor what it was set from. */
export type FieldConflict = Omit<Conflict, "kind" | "id">;

export interface Rebased {
  /** The state with the edits that fit; as with `replay`, parse it. */
  readonly body: unknown;
  /** The edits that fit and still change something. */
  readonly kept: FieldEdit[];
  readonly conflicts: FieldConflict[];
}

/**
 * `edits`, made from another state, on top of `onto`. Where it already holds what an edit sets, the edit is dropped;
 * where it holds neither that nor what the edit began from, the edit is a conflict and is left out of `body`. What
 * lies below something that is gone has nothing to hold: only its removal is done.
 */
export function rebase<K extends EntityKind>(
  kind: K,
  edits: readonly FieldEdit[],
  onto: EntityOf[K] | null,
): Rebased {
  const shape = entityShape(kind);
  const now = normal(shape, onto as unknown as Json);
  const kept: FieldEdit[] = [];
  const conflicts: FieldConflict[] = [];
  for (const edit of edits) {
    const { path, from, to } = edit;
    const theirs = heldAt(shape, now, pathOf(path));
    if (isSame(theirs ?? null, to)) continue;
    if (isSame(theirs, from)) kept.push(edit);
    else conflicts.push({ from, mine: to, path, theirs: (theirs ?? null) as FieldConflict["theirs"] });
  }
  return { body: replay(kind, onto, kept), conflicts, kept };
}

/** What stands at a path; null for a place that is empty, undefined where there is no such place. */
function heldAt(shape: Shape, whole: Json, [key, ...rest]: readonly string[]): Json | undefined {
  if (key === undefined) return whole;
  const parts = partsOf(shape, whole);
  const inner = partShape(shape, whole, key);
  return parts === null || inner === undefined ? undefined : heldAt(inner, parts.get(key) ?? null, rest);
}
