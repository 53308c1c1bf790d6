"use client";
// The faults of every edit of a draft as sentences, by the same schemas by which the registry judges them.
import type { ChangeDraft, Edit, Fault } from "@pilu/schema";
import { Problem } from "@pilu/schema/problem";
import { startTransition, useEffect, useMemo, useState } from "react";
import { useSayProblem } from "../../api/problem-text.tsx";
import { keyOf } from "../draft/edits.ts";
import { judgesBeside } from "../judging/beside.ts";

export type FaultTexts = Readonly<Record<string, string>>;

/**
 * Undefined until the draft was judged for the first time, once that is wanted; else by `keyOf` an edit that has faults,
 * sentences by path.
 */
export function useFaults(
  draft: ChangeDraft,
  isWanted: boolean,
): ReadonlyMap<string, FaultTexts> | undefined {
  const judged = useJudged(draft.edits, isWanted);
  const say = useSayProblem(isWanted);
  // The same texts for the same faults: the form of an edit that did not change is not drawn again.
  const textsOf = useMemo(() => {
    if (say === null) return null;
    const said = new WeakMap<readonly Fault[], FaultTexts>();
    return (faults: readonly Fault[]): FaultTexts => {
      const texts = said.get(faults) ?? say(new Problem("change.invalid", {}, { faults })).fields;
      said.set(faults, texts);
      return texts;
    };
  }, [say]);
  return useMemo(() => {
    if (judged === undefined || textsOf === null) return undefined;
    return new Map(
      judged
        .filter(({ faults }) => faults.length > 0)
        .map(({ edit, faults }) => [keyOf(edit), textsOf(faults)]),
    );
  }, [judged, textsOf]);
}

type Judged = readonly { readonly edit: Edit; readonly faults: readonly Fault[] }[];

function useJudged(edits: readonly Edit[], isWanted: boolean): Judged | undefined {
  const [judged, setJudged] = useState<Judged>();
  // An edit that did not change is not judged again: typing in one of forty must not judge forty.
  const [known] = useState(() => new WeakMap<Edit, Promise<readonly Fault[]>>());
  useEffect(() => {
    if (!isWanted) return;
    let isOld = false;
    const judgeOne = async (edit: Edit) => {
      const { judge } = await judgesBeside();
      return judge(edit.kind, edit.proposed);
    };
    const all = edits.map(async (edit) => {
      const answer = known.get(edit) ?? judgeOne(edit);
      known.set(edit, answer);
      return { edit, faults: await answer };
    });
    Promise.all(all).then(
      (next) => {
        if (!isOld) startTransition(() => setJudged(next));
      },
      (error) => {
        // The page says that something is wrong with it; a submission that waits for ever would not.
        setJudged(() => {
          throw error;
        });
      },
    );
    return () => {
      isOld = true;
    };
  }, [edits, isWanted, known]);
  return judged;
}
