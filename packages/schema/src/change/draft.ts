import { z } from "zod";
import { EntityKind } from "../ids.ts";
import { Day } from "../text/day.ts";
import { LocalisedProse } from "../text/localised.ts";
import { Line, Prose } from "../text/text.ts";

/**
 * What an edit claims: something new, or a correction of what was always so. A correction is never dated in the future
 * and needs a legal opinion; its sentence on the page says since when, and what was done about it.
 */
export const Nature = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("new") }),
  z.strictObject({
    kind: z.literal("correction"),
    since: Day.nullable(),
    measure: LocalisedProse.nullable(),
  }),
]);
export type Nature = z.infer<typeof Nature>;

/**
 * One entity as a change wants it. `base` is the number of the revision that the author began from, null for an entity
 * that is new. `proposed` is the whole state as it was typed so far: it is kept as it is, valid or not, and judged by
 * the entity's schema whenever it is read; what changes is its difference to the base, field by field.
 */
export const Edit = z.strictObject({
  kind: EntityKind,
  id: z.string().min(1).max(127),
  base: z.int().min(1).nullable(),
  nature: Nature,
  proposed: z.json(),
});
export type Edit = z.infer<typeof Edit>;

/** The most entities that one change may edit. */
export const mostEdits = 500;

/** What a change proposes, in words and in edits; one edit an entity. */
export const ChangeDraft = z.strictObject({
  title: Line,
  reason: Prose.nullable(),
  edits: z
    .array(Edit)
    .max(mostEdits, { error: "value.too-many" })
    .superRefine((edits, context) => {
      const seen = new Set<string>();
      edits.forEach(({ kind, id }, at) => {
        const key = `${kind} ${id}`;
        if (seen.has(key)) context.addIssue({ code: "custom", message: "value.duplicate", path: [at, "id"] });
        seen.add(key);
      });
    }),
  /** The change whose work is undone, or the approved change that an app was left out of. */
  follows: z.string().nullable(),
});
export type ChangeDraft = z.infer<typeof ChangeDraft>;

/**
 * What one field was and becomes. `path` is a JSON pointer (RFC 6901) into the entity by keys instead of positions:
 * `/data/items/imei|android/demand`; the empty path is the whole entity. null is "not there".
 */
export const FieldEdit = z.strictObject({ path: z.string(), from: z.json(), to: z.json() });
export type FieldEdit = z.infer<typeof FieldEdit>;
