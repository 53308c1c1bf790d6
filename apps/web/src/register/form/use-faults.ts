"use client";
// The faults of every edit of a draft as sentences, by the same schemas by which the registry judges them.
import type { ChangeDraft, Fault } from "@pilu/schema";
import { Problem } from "@pilu/schema/problem";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useRef } from "react";
import { useSayProblem } from "../../api/problem-text.tsx";
import { keyOf } from "../draft/edits.ts";

export type FaultTexts = Readonly<Record<string, string>>;
const none: FaultTexts = {};

/** Undefined until the schemas are here, which are fetched once they are wanted; else by `keyOf` an edit, sentences by path. */
export function useFaults(
  draft: ChangeDraft,
  isWanted: boolean,
): ReadonlyMap<string, FaultTexts> | undefined {
  const loaded = useQuery({
    queryKey: ["judge"],
    queryFn: () => import("./judge.ts"),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isWanted,
  });
  const say = useSayProblem(isWanted);
  // An edit that did not change is not judged again: typing in one of forty must not judge forty.
  const judged = useRef(new WeakMap<object, readonly Fault[]>());
  // A key that was pressed is drawn before what it means is judged.
  const edits = useDeferredValue(draft.edits);
  const judge = loaded.data?.judge;
  return useMemo(() => {
    if (judge === undefined || say === null) return undefined;
    return new Map(
      edits.map((edit) => {
        const faults = judged.current.get(edit) ?? judge(edit.kind, edit.proposed);
        judged.current.set(edit, faults);
        if (faults.length === 0) return [keyOf(edit), none] as const;
        return [keyOf(edit), say(new Problem("change.invalid", {}, { faults })).fields] as const;
      }),
    );
  }, [edits, judge, say]);
}
