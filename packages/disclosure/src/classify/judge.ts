import type { Action, ChangeClass, ContentChange, IntegrationId, ItemKey, Region } from "@pilu/schema";
import type { Telling } from "./told.ts";

/** Rows whose input comes from outside: policy hash, dead link, scan, assessment outcome, platform record. */
type OutsideRow = 4 | 5 | 6 | 7 | 40 | 41;

/** What a check outside the two lists found; it is taken as given and never derived from them. */
export interface OutsideFinding {
  readonly row: OutsideRow;
  readonly entry: IntegrationId | null;
  readonly class: ChangeClass;
  readonly actions: readonly Action[];
}

/** Questions that only a person can answer (section 6). */
export type QuestionCode =
  | "same-meaning"
  | "same-policy"
  | "succession"
  | "sensitive-in-use"
  | "consent-text"
  | "permission-types";

/** A question about one entry, and where it needs one, about an item or a permission of it. */
export interface Question {
  /** Stable: `succession:weather/oak-login`. Answers name it. */
  readonly key: string;
  readonly code: QuestionCode;
  readonly entry: IntegrationId | null;
  readonly about: string | null;
}

/**
 * A reviewer's answer. `asPresumed` is the answer that changes nothing: the same meaning, the same policy, a merger,
 * not sensitive in this use, a consent text that did not name the identifiers, a permission that yields no data here.
 */
export type Answer =
  | { readonly question: string; readonly asPresumed: boolean }
  /** For `permission-types`: the items that the permission yields. */
  | { readonly question: string; readonly yields: readonly ItemKey[] };

/** A team's reviewed change of the rules: another class for a row. */
export interface RowOverride {
  readonly row: number;
  readonly class: ChangeClass;
}

/**
 * A reviewer's judgement of one difference. A raise adds `actions`; where the class is lowered, `actions` (if given)
 * stand in place of those of the rules, for this difference alone.
 */
export interface ItemOverride {
  readonly key: string;
  readonly class: ChangeClass;
  readonly actions?: readonly Action[];
}

/** By which law, for whom, and with what people have said. */
export interface Judge {
  readonly region: Region;
  readonly isForChildren: boolean;
  readonly findings?: readonly OutsideFinding[];
  readonly answers?: readonly Answer[];
  readonly rowOverrides?: readonly RowOverride[];
  readonly itemOverrides?: readonly ItemOverride[];
  /** The differences between the two lists, where they are known already. */
  readonly changes?: readonly ContentChange[];
  /** Whether users were told of it by entries that stand in both lists as they are and are not given with them. */
  readonly others?: (asked: Telling) => boolean;
  /** Keys of differences that correct what was always so; they need a legal opinion. */
  readonly corrections?: readonly string[];
}

export function questionKey(code: QuestionCode, entry: string | null, about: string | null): string {
  return [code, ...(entry === null ? [] : [entry]), ...(about === null ? [] : [about])].join(":");
}

export function answerTo({ answers = [] }: Judge, key: string): Answer | undefined {
  return answers.find((answer) => answer.question === key);
}

/** Whether the answer is the other one, which alters what the law asks. */
export function isOtherwise(judge: Judge, key: string): boolean {
  const answer = answerTo(judge, key);
  return answer !== undefined && "asPresumed" in answer && !answer.asPresumed;
}
