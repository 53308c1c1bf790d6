import type { FindingCode, FindingFact, Localised, Place, ReasonOf, Region, Severity } from "@pilu/schema";
import type { Outside } from "./outside.ts";
import type { AppView } from "./view.ts";

/**
 * How well a source is known. `V`: its text was read. `V2`: read in a second-hand text. `R-hi`, `R-med`, `R-lo`:
 * recalled, with the confidence named.
 */
export type Mark = "V" | "V2" | "R-hi" | "R-med" | "R-lo";

/** A provision that a rule stands on, such as PIPL 23. */
export interface LegalSource {
  readonly law: string;
  readonly mark: Mark;
}

/** How much a finding weighs where an app has users; a region that is not named does not ask for it. */
export type ByRegion = Readonly<Partial<Record<Region, Severity>>>;

/** Where a finding stands, by name and by field, and the other fields that it was judged by. */
export interface Spot {
  readonly subject: Localised;
  readonly place: Place;
  readonly related: readonly Place[];
}

/** What a check found; `regions` where not every region of the rule is concerned. */
export interface Found<Reason extends string = string> {
  readonly reason: Reason;
  readonly spot: Spot;
  readonly facts?: Readonly<Record<string, FindingFact>>;
  readonly regions?: readonly Region[];
}

/**
 * A row of the table. `takes`: the results from outside that it cannot judge without, or judges more with. `stops`:
 * where its errors stand in the way: a submission, or the approval only; `never` is a property of Pilu itself, which
 * tests of Pilu hold and no app can break.
 */
export interface Rule<Code extends FindingCode = FindingCode> {
  readonly code: Code;
  readonly sources: readonly LegalSource[];
  readonly takes: readonly (keyof Outside)[];
  readonly stops: "submission" | "approval" | "never";
  readonly reasons: Readonly<Record<ReasonOf<Code>, ByRegion>>;
  readonly check: (view: AppView) => readonly Found<ReasonOf<Code>>[];
}

/** Any row of the table: reasons by name. */
export interface AnyRule extends Omit<Rule, "reasons" | "check"> {
  readonly reasons: Readonly<Record<string, ByRegion>>;
  readonly check: (view: AppView) => readonly Found[];
}

/** The row as any other, once the compiler saw that every reason has its weight. */
export function rule<const Code extends FindingCode>(row: Rule<Code>): AnyRule {
  return row;
}

/** The same weight wherever users are. */
export function everywhere(severity: Severity): ByRegion {
  return { CN: severity, EU: severity, US: severity };
}
