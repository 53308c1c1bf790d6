import { z } from "zod";
import { EntityKind } from "../ids.ts";
import { Prose } from "../text/text.ts";

/** What stands in the discussion of a change: what people wrote, and what happened to it. */
export const RemarkKind = z.enum([
  "comment",
  "submitted",
  "pulled-back",
  "changes-requested",
  "approved",
  "rejected",
  "withdrawn",
  "conflict",
  "followed-up",
  "class-proposed",
]);
export type RemarkKind = z.infer<typeof RemarkKind>;

/** The field that a comment hangs on: an entity of the change and a pointer into it, as in `FieldEdit`. */
export const RemarkPlace = z.strictObject({ kind: EntityKind, id: z.string(), path: z.string() });
export type RemarkPlace = z.infer<typeof RemarkPlace>;

/** What a person writes under a change: on a field or on the whole, alone or in answer to another. */
export const Comment = z.strictObject({
  place: RemarkPlace.nullable(),
  replyTo: z.string().nullable(),
  text: Prose,
});
export type Comment = z.infer<typeof Comment>;

/** A field that was edited here and, since the base, somewhere else: both values, and what both began from. */
export const Conflict = z.strictObject({
  kind: EntityKind,
  id: z.string(),
  path: z.string(),
  from: z.json(),
  mine: z.json(),
  theirs: z.json(),
});
export type Conflict = z.infer<typeof Conflict>;
