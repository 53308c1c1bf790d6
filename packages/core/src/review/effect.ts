import type { Evidence, ItemJudgement, JointJudgement, Unconfirmed } from "@pilu/disclosure";
import type {
  AnswerGiven,
  App,
  ClassGiven,
  Content,
  ContentChange,
  Finding,
  IntegrationId,
  SdkId,
  Suppression,
} from "@pilu/schema";

/** What people have said of a change so far: it alters what the law asks. Empty before anybody has. */
export interface Given {
  readonly answers: readonly AnswerGiven[];
  readonly classes: readonly ClassGiven[];
}

/** Something that must lie before the change may be approved for an app; `sdk` null: for the app as a whole. */
export interface Need {
  readonly kind: Exclude<Evidence, `answer:${string}`>;
  readonly sdk: SdkId | null;
}

/** What a change does to one app, and what that means. All keys and ids are those of `app`. */
export interface AppEffect {
  readonly app: string;
  readonly changes: readonly ContentChange[];
  readonly judgement: JointJudgement;
  /** How the differences are judged without what a person gave them as a class. */
  readonly byRule: readonly ItemJudgement[];
  /** Keys of changes that correct what was always so. */
  readonly corrections: readonly string[];
  /** What must lie before approval, per SDK. Open questions are in `judgement.questions`. */
  readonly needs: readonly Need[];
  /** Findings that keep the change from being submitted and approved. */
  readonly findings: readonly Finding[];
  /** Findings that keep it from being approved (L022); that legal approves (L021) is the decision itself. */
  readonly conditions: readonly Finding[];
  /** Entries that differ and for which nobody stands yet: with any, the page cannot be published. */
  readonly unconfirmed: readonly Unconfirmed[];
}

/** Apps to which a change does the same: `effect` is told of one of them, `effectIn` gives it for any other. */
export interface EffectGroup {
  /** Ids of the apps, sorted. */
  readonly apps: readonly string[];
  readonly effect: AppEffect;
  /**
   * The page of `effect.app` before and after, with all entries that differ; entries that stay as they are may be
   * left out. Null before: the app is new.
   */
  readonly before: Content | null;
  readonly after: Content;
  /** Days of notice that these apps promise their users. */
  readonly noticeDays: number;
}

/** A reference of a live entity, as proposed, to what is not there or no longer in use. */
export interface BrokenReference {
  readonly code: "reference.unknown" | "reference.retired";
  readonly kind: string;
  readonly id: string;
  readonly from: string;
}

/** Everything that a change does at an instant, grouped by equal effect; the weightiest group first. */
export interface Effects {
  /** The place in the log and the instant that the effects are judged at. */
  readonly seq: number;
  readonly at: number;
  readonly groups: readonly EffectGroup[];
  /** The apps of the groups by id, as the change leaves them. */
  readonly apps: ReadonlyMap<string, App>;
  /** Apps whose page cannot be composed for these are in no group. */
  readonly broken: readonly BrokenReference[];
}

/** By what else effects are judged. */
export interface Judging {
  readonly given: Given;
  readonly suppressions: readonly Suppression[];
}

/** An entry's id in an app's list: `weather/example-push`. */
export type EntryId = IntegrationId;
