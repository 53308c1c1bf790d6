import { z } from "zod";
import { Day } from "./text/day.ts";

/** A place in a text, both from 1. In DOCX a line is a paragraph, a column a character of it. */
export const TextPlace = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });
export type TextPlace = z.infer<typeof TextPlace>;

const Statement = z.strictObject({ text: z.string(), ...TextPlace.shape });
const DatedStatement = z.strictObject({ ...Statement.shape, day: Day });

/** A data type that a policy mentions: how often, in which words, where first. */
export const Mention = z.strictObject({
  dataType: z.string(),
  count: z.int().min(1),
  terms: z.array(z.string()),
  first: TextPlace,
});
export type Mention = z.infer<typeof Mention>;

/** A term that covers several data types, or leaves a list open; `candidates` are groups and types it may stand for. */
export const UmbrellaTerm = z.strictObject({
  term: z.string(),
  count: z.int().min(1),
  terms: z.array(z.string()),
  first: TextPlace,
  candidates: z.array(z.string()),
});
export type UmbrellaTerm = z.infer<typeof UmbrellaTerm>;

/**
 * Result of `pilu policy`, contract `pilu.policy/1`. `language` is `und` where the text is neither Chinese nor English.
 * `sdkList` is `present` too where the promise links to a list at another address: `list.kind` says so. `null` in
 * `contact`, `effectiveDate`, `updated`, `materialChange`: the policy has no such statement. `missing`: data types that
 * the SDKs of an app collect and the policy never mentions, each with those SDKs and a sentence to add.
 */
export const Policy = z.strictObject({
  schema: z.literal("pilu.policy/1"),
  language: z.enum(["zh-CN", "en", "und"]),
  mentions: z.array(Mention),
  umbrella: z.array(UmbrellaTerm),
  sdkList: z.enum(["present", "promised-but-missing", "absent"]),
  promises: z.array(Statement),
  list: z
    .strictObject({ kind: z.enum(["table", "entries", "items", "link"]), ...TextPlace.shape })
    .nullable(),
  contact: Statement.nullable(),
  effectiveDate: DatedStatement.nullable(),
  updated: DatedStatement.nullable(),
  materialChange: Statement.nullable(),
  missing: z.array(z.strictObject({ dataType: z.string(), sdks: z.array(z.string()), sentence: z.string() })),
});
export type Policy = z.infer<typeof Policy>;
