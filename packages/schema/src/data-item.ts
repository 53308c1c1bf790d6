import { z } from "zod";
import { itemKeys } from "./item-keys.ts";
import { Retention } from "./retention.ts";
import { DataTypeId, Demand, Method, Platform, PurposeId, Treatment } from "./taxonomy/vocabulary.ts";
import { LocalisedLine, LocalisedProse } from "./text/localised.ts";

/**
 * One kind of personal information that an SDK handles, on some platforms, on some terms.
 * Items are keyed by (type, platform), never by position. `null` is "not stated by the vendor".
 */
export const DataItem = z.strictObject({
  type: DataTypeId,
  platforms: z.array(Platform).min(1, { error: "value.missing" }),
  demand: Demand,
  /** When it is collected only then: "with Android 9 or earlier". */
  condition: LocalisedProse.nullable(),
  /** Purposes of this item alone; empty means those of the SDK. */
  purposes: z.array(PurposeId),
  /** Ways of this item alone; empty means those of the SDK. */
  methods: z.array(Method),
  frequency: LocalisedLine.nullable(),
  treatment: Treatment.nullable(),
  retention: Retention.nullable(),
  note: LocalisedProse.nullable(),
  /** From general knowledge, named in no text of the vendor: it must be confirmed or left out before publication. */
  suggested: z.boolean(),
});
export type DataItem = z.infer<typeof DataItem>;

export const DataItems = z
  .array(DataItem)
  .min(1, { error: "value.missing" })
  .max(300, { error: "value.too-many" })
  .superRefine((items, context) => {
    const seen = new Set<string>();
    items.forEach((item, at) => {
      for (const key of itemKeys(item)) {
        if (seen.has(key))
          context.addIssue({ code: "custom", message: "data-item.duplicate", path: [at, "platforms"] });
        seen.add(key);
      }
    });
  });

/**
 * What an SDK collects. "Nothing" and "the vendor does not say" are statements of their own,
 * never an empty list by accident; "not stated" does not mean "nothing".
 */
export const Collection = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("items"), items: DataItems }),
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("not-stated") }),
]);
export type Collection = z.infer<typeof Collection>;

/** `imei|android`: the key of a data item in edits, comments and diffs. */
export const ItemKey = z.string().regex(/^[a-z0-9-]+\|[a-z-]+$/, { error: "value.malformed" });
export type ItemKey = z.infer<typeof ItemKey>;
