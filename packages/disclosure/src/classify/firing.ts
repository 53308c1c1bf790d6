import type { Action, ChangeClass, IntegrationId } from "@pilu/schema";
import { pointerOf } from "../diff/pointer.ts";
import { isSame } from "../diff/same.ts";
import type { Comparison } from "./comparison.ts";
import { type Question, type QuestionCode, questionKey } from "./judge.ts";
import { isSale, readAs, readings } from "./region.ts";
import type { ClassOf, Found, Hit, Only, Proof, When } from "./rule.ts";
import { isContextual, isSensitive } from "./sensitive.ts";

/** A row that fired at one place, with what the law of the region asks there. `row` is null for a rule of section 3 or 5. */
export interface Firing {
  readonly row: number | null;
  readonly hit: Hit;
  readonly entry: IntegrationId | null;
  /** Keys of the differences it is about. */
  readonly keys: readonly string[];
  readonly class: ChangeClass;
  readonly actions: readonly Action[];
  readonly proofs: readonly Proof[];
  readonly questions: readonly Question[];
  readonly hasFloor: boolean;
}

export function firingOf({ rule, hit }: Found, comparison: Comparison): Firing {
  const { row } = rule;
  const reading = readings[comparison.judge.region];
  const asked = holding(rule.actions, hit, comparison).flatMap(
    (ask) => readAs(ask, { hit, row }, comparison) ?? [],
  );
  const actions = new Set<Action>(row > 2 ? ["U", ...asked] : asked);
  if (isSale({ hit, row }, reading)) actions.add("P");
  if (actions.has("S")) {
    // For one item the stricter consent stands for both; it brings the assessment (PIPL 55).
    actions.delete("C");
    if (reading.consentBringsAssessment) actions.add("P");
  }
  return {
    actions: [...actions],
    class: classOf(rule.class, hit, comparison),
    entry: hit.pair?.id ?? null,
    hasFloor: rule.hasFloor,
    hit,
    keys: keysOf(hit, comparison),
    proofs: holding(rule.proofs ?? [], hit, comparison).filter((proof) => !isGiven(proof, hit)),
    questions: holding(rule.questions ?? [], hit, comparison).flatMap((code) =>
      questionsOf(code, hit, comparison),
    ),
    row,
  };
}

/** The keys of the changes that a hit is about: those at or below its paths, or the coming or going of its entry. */
function keysOf({ pair, paths }: Hit, { changes }: Comparison): string[] {
  const base = pair === null ? [] : ["entries", pair.id];
  const own = changes.filter(({ path }) => isWithin(path, pointerOf(base)));
  const exact = own.filter(({ path }) =>
    paths.some((one) => isWithin(path, pointerOf([...base, ...one])) || path === pointerOf(base)),
  );
  return (exact.length > 0 ? exact : own).map((change) => change.key);
}

function isWithin(path: string, pointer: string): boolean {
  return path === pointer || path.startsWith(`${pointer}/`);
}

function classOf(of: ClassOf, hit: Hit, { judge }: Comparison): ChangeClass {
  if (typeof of === "string") return of;
  if ("recipient" in of) return hit.pair?.after?.isRecipient ? of.recipient : of.otherwise;
  return judge.region === "CN" ? of.CN : of.otherwise;
}

function holding<T extends string>(asks: readonly Only<T>[], hit: Hit, comparison: Comparison): T[] {
  return asks.flatMap((one) => {
    if (typeof one === "string") return [one];
    const inRegion = one.in?.includes(comparison.judge.region) ?? true;
    return inRegion && (one.when === undefined || holds(one.when, hit, comparison)) ? [one.ask] : [];
  });
}

function holds(when: When, hit: Hit, comparison: Comparison): boolean {
  const { before = null, after = null } = hit.pair ?? {};
  switch (when) {
    case "recipient":
      return after?.isRecipient ?? hit.when?.includes(when) ?? false;
    case "had-data":
      return (before?.items.size ?? 0) > 0;
    case "nothing-left":
      return after?.items.size === 0;
    case "other-entity":
      return before?.entity !== after?.entity;
    case "sensitive":
      return after !== null && (hit.items?.some((item) => isSensitive(item, after, comparison)) ?? false);
    case "contextual":
      return contextualItems(hit, comparison).length > 0;
    case "at-start":
      return after?.entry.trigger === "at-start";
    case "disappears":
    case "yields-nothing-declared":
      return hit.when?.includes(when) ?? false;
  }
}

function contextualItems({ pair, items = [] }: Hit, comparison: Comparison) {
  const after = pair?.after ?? null;
  return after === null ? [] : items.filter((item) => isContextual(item, after, comparison));
}

function questionsOf(code: QuestionCode, hit: Hit, comparison: Comparison): Question[] {
  const entry = hit.pair?.id ?? null;
  const question = (about: string | null): Question => ({
    about,
    code,
    entry,
    key: questionKey(code, entry, about),
  });
  if (code === "sensitive-in-use") return contextualItems(hit, comparison).map((item) => question(item.key));
  return [question(code === "permission-types" ? (hit.permission ?? null) : null)];
}

// A text that the list itself now holds is no longer outstanding.
function isGiven(proof: Proof, { pair, permission }: Hit): boolean {
  const [was, is] = [pair?.before?.entry, pair?.after?.entry];
  if (proof === "permission-purpose-text")
    return (
      is?.permissions.some((one) => `${one.name}|${one.platform}` === permission && one.purpose !== null) ??
      false
    );
  if (proof !== "necessity-impact-text" || is === undefined || is.sensitive === null) return false;
  return !isSame(was?.sensitive ?? null, is.sensitive);
}

/** A rule of section 3 or 5 that adds to what the rows ask. */
export function addition(
  hit: Hit,
  { actions = [], proofs = [] }: { actions?: readonly Action[]; proofs?: readonly Proof[] },
  comparison: Comparison,
): Firing {
  return {
    actions,
    class: "none",
    entry: hit.pair?.id ?? null,
    hasFloor: false,
    hit,
    keys: keysOf(hit, comparison),
    proofs,
    questions: [],
    row: null,
  };
}
