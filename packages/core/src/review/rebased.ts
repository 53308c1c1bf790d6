import type { EntityRef, Revision } from "@pilu/db";
import type { Conflict, Fault, FieldEdit, Nature } from "@pilu/schema";
import type { BodyOf, Kind } from "../body/body.ts";

/** One entity as a change wants it, put on what holds now. */
export interface RebasedEdit<K extends Kind = Kind> extends EntityRef {
  readonly kind: K;
  readonly nature: Nature;
  /** The number of the revision that the author began from; null for a new entity. */
  readonly base: number | null;
  /** What holds now; null for a new entity. */
  readonly holds: Revision | null;
  readonly before: BodyOf[K] | null;
  /** What holds now with all `fields` set. */
  readonly after: BodyOf[K];
  /** The difference to what holds now, field by field: what an approval sets. Empty when it holds already. */
  readonly fields: readonly FieldEdit[];
  /** Paths of other fields that were changed elsewhere since the base: the author has not seen them. */
  readonly movedSince: readonly FieldEdit[];
  /** Fields of this edit that a planned change will set again, and when. */
  readonly setAgain: readonly SetAgain[];
}

/** A field that an announced revision of the same entity sets when its day comes. */
export interface SetAgain {
  readonly path: string;
  readonly to: FieldEdit["to"];
  readonly effectiveAt: number;
  readonly seq: number;
}

/** Why an edit cannot be read: the faults of the proposed state, paths in its fields (`data.items.3.type`). */
export interface EditFaults extends EntityRef {
  readonly faults: readonly Fault[];
}

/** A draft on what holds at a place in the log and an instant. */
export interface RebasedDraft {
  readonly edits: readonly RebasedEdit[];
  readonly faults: readonly EditFaults[];
  readonly conflicts: readonly Conflict[];
}
