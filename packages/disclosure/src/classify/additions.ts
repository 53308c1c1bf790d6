import type { PurposeId } from "@pilu/schema";
import type { Comparison, EntryPair } from "./comparison.ts";
import { addition, type Firing } from "./firing.ts";
import { readings } from "./region.ts";
import { abroad } from "./rows/recipient.ts";
import type { Hit } from "./rule.ts";
import { automatedPurposes, childrenPurposes, prohibitedForChildren, salePurposes } from "./terms.ts";

/** Rows that re-open the standard contract of a recipient abroad (Standard Contract Measures 8). */
const reopening = new Set([10, 17, 18, 22, 24, 27, 32]);

/** What sections 3 to 5 add to the rows: for automated decisions, transfers, children, and SDKs that run at once. */
export function additionsTo(firings: readonly Firing[], comparison: Comparison): Firing[] {
  return [
    ...comparison.entries.flatMap((pair) => [
      ...automated(pair, comparison),
      ...atStart(pair, comparison),
      ...forChildren(pair, comparison),
      ...transferred(pair, firings, comparison),
    ]),
    ...corrected(comparison),
  ];
}

/** Purposes that an entry with data gained. */
function gained({ before, after }: EntryPair, among: ReadonlySet<PurposeId>): PurposeId[] {
  if (after === null || after.items.size === 0) return [];
  const had = before !== null && before.items.size > 0 ? before.purposes : new Set<PurposeId>();
  return [...after.purposes].filter((purpose) => among.has(purpose) && !had.has(purpose));
}

// PIPL 24, 55(2): automated decisions are assessed beforehand and can be switched off.
function automated(pair: EntryPair, comparison: Comparison): Firing[] {
  const { region } = comparison.judge;
  const purposes = gained(pair, automatedPurposes);
  const sold = region === "US" && pair.after?.isRecipient ? gained(pair, salePurposes) : [];
  if (purposes.length + sold.length === 0) return [];
  const isAssessed = purposes.length > 0 && readings[region].consentBringsAssessment;
  const actions = isAssessed ? (["P"] as const) : [];
  const proofs = pair.after?.hasOptOut ? [] : (["switch-path"] as const);
  return [addition(purposeHit(pair, [...purposes, ...sold]), { actions, proofs }, comparison)];
}

function atStart(pair: EntryPair, comparison: Comparison): Firing[] {
  const isDue = pair.arrival !== null && pair.after?.entry.trigger === "at-start";
  if (!isDue || !readings[comparison.judge.region].asksConsentGate) return [];
  return [addition({ pair, paths: [["trigger"]] }, { proofs: ["consent-gate"] }, comparison)];
}

// Minors Online 24(3): nothing unlocks marketing to children by automated decisions in China.
function forChildren(pair: EntryPair, comparison: Comparison): Firing[] {
  const { isForChildren, region } = comparison.judge;
  if (!isForChildren) return [];
  const purposes = gained(pair, childrenPurposes);
  const prohibited = region === "CN" ? purposes.filter((purpose) => prohibitedForChildren.has(purpose)) : [];
  const rest = purposes.filter((purpose) => !prohibited.includes(purpose));
  return [
    ...prohibited.map((purpose) =>
      addition(purposeHit(pair, [purpose]), { proofs: ["prohibited"] }, comparison),
    ),
    ...rest.map((purpose) => addition(purposeHit(pair, [purpose]), { actions: ["L"] }, comparison)),
  ];
}

function transferred(pair: EntryPair, firings: readonly Firing[], comparison: Comparison): Firing[] {
  const { before, after } = pair;
  if (comparison.judge.region !== "CN" || before === null || after === null) return [];
  if (abroad(before, comparison).length === 0 || abroad(after, comparison).length === 0) return [];
  return firings
    .filter((firing) => firing.entry === pair.id && firing.row !== null && reopening.has(firing.row))
    .map((firing) => addition(firing.hit, { actions: ["X", "P"] }, comparison));
}

function corrected({ changes, judge }: Comparison): Firing[] {
  const known = new Set(changes.map((change) => change.key));
  const keys = (judge.corrections ?? []).filter((key) => known.has(key));
  if (keys.length === 0) return [];
  const hit: Hit = { pair: null, paths: [] };
  return [
    {
      actions: ["L"],
      class: "none",
      entry: null,
      hasFloor: false,
      hit,
      keys,
      proofs: [],
      questions: [],
      row: null,
    },
  ];
}

function purposeHit(pair: EntryPair, purposes: readonly PurposeId[]): Hit {
  return { pair, paths: purposes.map((purpose) => ["purposes", purpose]) };
}
