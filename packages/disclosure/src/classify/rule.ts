import type { Action, ChangeClass, PurposeId, Region } from "@pilu/schema";
import type { LegalSource } from "../lint/rule.ts";
import type { Comparison, EntryPair, KeptPair } from "./comparison.ts";
import type { ItemFacts } from "./facts.ts";
import type { QuestionCode } from "./judge.ts";

/** Texts and proofs that stand beside the evidence which actions ask for (the ⊕ of the table). */
export type Proof =
  | "necessity-impact-text"
  | "permission-purpose-text"
  | "consent-gate"
  | "switch-path"
  | "prohibited";

/** Circumstances of a hit on which a part of a row hangs. */
export type When =
  | "recipient"
  | "had-data"
  | "nothing-left"
  | "disappears"
  | "other-entity"
  | "sensitive"
  | "contextual"
  | "at-start"
  | "yields-nothing-declared";

/** `c` is consent to renew, of the kind the processing needs in the first place. */
export type Ask = Action | "c";

/** Something a row asks: always, or only in some regions and circumstances. */
export type Only<T> = T | { readonly ask: T; readonly in?: readonly Region[]; readonly when?: When };

export type ClassOf =
  | ChangeClass
  | { readonly recipient: ChangeClass; readonly otherwise: ChangeClass }
  | { readonly CN: ChangeClass; readonly otherwise: ChangeClass };

/** One row of the table. */
export interface Rule {
  readonly row: number;
  /** The condition in words. */
  readonly says: string;
  readonly class: ClassOf;
  /** `U` is implied in all rows but 1 and 2. */
  readonly actions: readonly Only<Ask>[];
  readonly proofs?: readonly Only<Proof>[];
  readonly questions?: readonly Only<QuestionCode>[];
  readonly sources: readonly LegalSource[];
  /** Whether no override may put the row below `notify`. */
  readonly hasFloor: boolean;
  readonly find: (comparison: Comparison) => Hit[];
}

/** A row that looks at what the other rows found. */
export interface LaterRule extends Omit<Rule, "find"> {
  readonly find: (comparison: Comparison, fired: readonly Found[]) => Hit[];
}

/** A row with one place where its condition holds. */
export interface Found {
  readonly rule: Omit<Rule, "find">;
  readonly hit: Hit;
}

/** One place where a condition holds. */
export interface Hit {
  /** Null for the app itself. */
  readonly pair: EntryPair | null;
  /** What differs: paths below the entry, or below the content where `pair` is null. */
  readonly paths: readonly (readonly string[])[];
  /** The items it touches; consent and sensitivity are judged over them. */
  readonly items?: readonly ItemFacts[];
  /** The purposes it touches, where not all of the entry's: consent in the EU hangs on them. */
  readonly purposes?: readonly PurposeId[];
  readonly when?: readonly When[];
  /** The permission it is about, as `name|platform`. */
  readonly permission?: string;
}

export const read = (law: string): LegalSource => ({ law, mark: "V" });
export const secondHand = (law: string): LegalSource => ({ law, mark: "V2" });
export const recalled = (law: string): LegalSource => ({ law, mark: "R-hi" });

/** For all rows about an entry that stood in the list with data and still stands. */
export function perKept(find: (pair: KeptPair, comparison: Comparison) => Omit<Hit, "pair">[]): Rule["find"] {
  return (comparison) =>
    comparison.kept.flatMap((pair) => find(pair, comparison).map((hit) => ({ ...hit, pair })));
}

/** A single hit where `holds`, none elsewhere. */
export function hitIf(holds: boolean, hit: Omit<Hit, "pair">): Omit<Hit, "pair">[] {
  return holds ? [hit] : [];
}

export function allItems(pair: EntryPair): ItemFacts[] {
  return [...(pair.after?.items.values() ?? [])];
}
