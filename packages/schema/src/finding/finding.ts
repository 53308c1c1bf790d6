import { z } from "zod";
import { Region } from "../entity.ts";
import { EntityKind } from "../ids.ts";
import { LocalisedProse } from "../text/localised.ts";
import { type FindingCode, findingCodes } from "./codes.ts";

/**
 * How much a finding weighs, the weightiest first. `block` and `error` keep a change from being submitted or approved,
 * `warning` asks a person to look, `info` only tells.
 */
export const severities = ["block", "error", "warning", "info"] as const;
export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;

/** Whether `a` weighs at least as much as `b`. */
export function weighsAtLeast(a: Severity, b: Severity): boolean {
  return severities.indexOf(a) <= severities.indexOf(b);
}

/**
 * A field of an entity, where a finding stands or a change touched: names of fields joined by dots. Rows of lists are
 * named by their key, never by position: `data.items.imei|android`, `permissions.android.permission.CAMERA`.
 * The empty path is the whole entity.
 */
export const Place = z.strictObject({ kind: EntityKind, id: z.string(), path: z.string() });
export type Place = z.infer<typeof Place>;

/** What a message fills in: numbers, words of no language such as a link, and names in every language there is. */
export const FindingFact = z.union([z.string(), z.number(), LocalisedProse, z.array(LocalisedProse)]);
export type FindingFact = z.infer<typeof FindingFact>;

/**
 * Something that a rule found in an app. `key` names the same fault for ever: suppressions and the comparison of a
 * change with its base hang on it. `subject` is the thing that has the fault, by name; `related` are the other fields
 * that it was judged by.
 */
export const Finding = z.strictObject({
  code: z.enum(findingCodes as [FindingCode, ...FindingCode[]]),
  reason: z.string(),
  severity: Severity,
  regions: z.array(Region).min(1),
  place: Place,
  related: z.array(Place),
  subject: LocalisedProse,
  facts: z.record(z.string(), FindingFact),
  key: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/** The stable key of a finding: what is wrong, and where. */
export function findingKey({ code, reason, place }: Pick<Finding, "code" | "reason" | "place">): string {
  return [`${code}.${reason}`, place.kind, place.id, place.path].join("|");
}
