"use client";
// What a reviewer has decided so far and not sent: answers, classes, evidence and the date, kept like a comment.
import type { AnswerGiven, ChangeClass, ClassGiven, EvidenceGiven, ItemKey } from "@pilu/schema";
import { useCallback, useMemo } from "react";
import { useKept } from "../../session/use-kept.ts";

export interface AnswerSoFar {
  /** Null where the answer is by items. */
  readonly asPresumed: boolean | null;
  readonly yields: readonly string[] | null;
  readonly reason: string;
}

interface ClassSoFar {
  readonly class: ChangeClass;
  readonly reason: string;
  /** Whether it is below what the rules say. */
  readonly isLower: boolean;
}

/** Answers and classes by their keys for every app (`for-every-app.ts`). */
export interface DeskState {
  readonly answers: Readonly<Record<string, AnswerSoFar>>;
  readonly classes: Readonly<Record<string, ClassSoFar>>;
  readonly evidence: readonly EvidenceGiven[];
  /** `2026-12-05`; empty: at once. */
  readonly day: string;
  readonly shortNotice: string;
}

const emptyDesk: DeskState = { answers: {}, classes: {}, evidence: [], day: "", shortNotice: "" };

export interface Desk {
  readonly state: DeskState;
  readonly set: (change: Partial<DeskState>) => void;
  readonly clear: () => void;
}

export function useDesk(change: string): Desk {
  const [kept, keep] = useKept<DeskState>(`decision:${change}`);
  const state = useMemo(() => ({ ...emptyDesk, ...kept }), [kept]);
  const set = useCallback((next: Partial<DeskState>) => keep({ ...state, ...next }), [state, keep]);
  const clear = useCallback(() => keep(null), [keep]);
  return useMemo(() => ({ state, set, clear }), [state, set, clear]);
}

/** What was said, as a review or a decision takes it. A review is not told the reasons: they alter nothing. */
export function saidOn(
  { answers, classes }: Pick<DeskState, "answers" | "classes">,
  { withReasons }: { withReasons: boolean },
): { answers: AnswerGiven[]; classes: ClassGiven[] } {
  const reasonOf = (reason: string) => (withReasons ? reason.trim() : "…");
  return {
    answers: Object.entries(answers).map(([question, { asPresumed, yields, reason }]) => ({
      question,
      asPresumed,
      yields: yields === null ? null : ([...yields] as ItemKey[]),
      reason: reasonOf(reason),
    })),
    classes: Object.entries(classes).map(([key, { class: given, reason }]) => ({
      key,
      class: given,
      actions: null,
      reason: reasonOf(reason),
    })),
  };
}
