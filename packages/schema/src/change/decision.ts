import { z } from "zod";
import { ItemKey } from "../data-item.ts";
import { Action, ChangeClass } from "../disclosure/disclosure.ts";
import { AppId, Digest, SdkId } from "../ids.ts";
import { Day, Instant } from "../text/day.ts";
import { Line, Prose } from "../text/text.ts";

/** What a reviewer says of a change. */
export const Verdict = z.enum(["approve", "request-changes", "reject"]);
export type Verdict = z.infer<typeof Verdict>;

/** What must lie before an app takes a change; the names of materiality.md 4. */
export const EvidenceKind = z.enum([
  "pia",
  "separate-consent-point",
  "guardian-consent-point",
  "cross-border-mechanism",
  "contract",
  "legal-opinion",
  "necessity-impact-text",
  "permission-purpose-text",
  "switch-path",
  "consent-gate",
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** The apps that something is said of: by id, or `*` for every app that the change reaches. */
export const AppScope = z.literal("*").or(z.array(AppId).min(1));
export type AppScope = z.infer<typeof AppScope>;

/** A proof for the apps in its scope: kept with the decision and with their integrations, never published. */
export const EvidenceGiven = z.strictObject({
  apps: AppScope,
  /** The SDK it is about; null for all that the change does. */
  sdk: SdkId.nullable(),
  kind: EvidenceKind,
  /** Where it lies: a file number, a link, a contract's name. */
  reference: Line,
  outcome: Line.nullable(),
  date: Day.nullable(),
  expires: Day.nullable(),
  /** SHA-256 of the file, where there is one. */
  file: Digest.nullable(),
});
export type EvidenceGiven = z.infer<typeof EvidenceGiven>;

/**
 * The answer to a question that only a person can answer (materiality.md 6), with its reason. `question` is its key;
 * `*` in place of the app in it answers the question for every app that the change reaches.
 */
export const AnswerGiven = z.strictObject({
  question: z.string(),
  /** Whether the answer is the one that changes nothing; not for `permission-types`, which is answered by items. */
  asPresumed: z.boolean().nullable(),
  yields: z.array(ItemKey).nullable(),
  reason: Prose,
});
export type AnswerGiven = z.infer<typeof AnswerGiven>;

/**
 * A class set by a person instead of the table's, with the actions that stand then. `key` is that of the difference
 * (`ContentChange`), `*` in place of the app for every app. Lowering one needs a second legal reviewer: who has asked
 * for it before, in a remark, must be another person than who decides.
 */
export const ClassGiven = z.strictObject({
  key: z.string(),
  class: ChangeClass,
  actions: z.array(Action).nullable(),
  reason: Prose,
});
export type ClassGiven = z.infer<typeof ClassGiven>;

/**
 * A decision as its maker sends it: for exactly the edit and the state of the registry that was seen. `decisionId` is
 * made by the client, so that a repeated call gives the first answer. `effectiveAt` null: at once.
 */
export const Decision = z.strictObject({
  change: z.string(),
  edit: z.int().min(1),
  seenSeq: z.int().min(0),
  decisionId: z.uuid(),
  verdict: Verdict,
  /** Why; asked for when changes are requested or the change is rejected. */
  reason: Prose.nullable(),
  effectiveAt: Instant.or(Day).nullable(),
  /** Why the notice period of an app is not kept, where it is not. */
  shortNotice: Prose.nullable(),
  classes: z.array(ClassGiven).max(500),
  answers: z.array(AnswerGiven).max(5000),
  evidence: z.array(EvidenceGiven).max(5000),
});
export type Decision = z.infer<typeof Decision>;
