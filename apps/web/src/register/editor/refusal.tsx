"use client";
// Why the registry did not take the change to its reviewers: what the rules found, in words, each leading to its field.
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { codeOfProblem } from "../../api/problem.ts";
import { useTRPC } from "../../api/trpc.ts";
import { FindingWords } from "../../changes/review/finding-words.tsx";
import type { Finding } from "../../changes/shapes.ts";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { Note } from "../../shell/state.tsx";
import { useEditor } from "../draft/editor-context.tsx";
import { keyOf } from "../draft/edits.ts";
import css from "../register.module.css";
import { leadTo } from "./lead-to.ts";

export function Refusal({ change, error }: { change: string | null; error: unknown }) {
  const t = useTranslations();
  const { draft } = useEditor();
  const isByRules = codeOfProblem(error) === "change.findings" && change !== null;
  const review = useQuery({
    ...useTRPC().change.review.queryOptions({ id: change ?? "" }),
    enabled: isByRules,
    staleTime: 0,
  });
  if (!isByRules || review.data === undefined) return <ProblemNote error={error} />;
  const inHand = new Set(draft.edits.map(keyOf));
  // One finding is told once, in however many apps it is.
  const found = new Map<string, Finding>(
    review.data.groups.flatMap(({ effect }) =>
      effect.findings.map((one) => [`${one.code} ${one.reason} ${keyOf(one.place)} ${one.place.path}`, one]),
    ),
  );
  return (
    <Note is="stop">
      <div role="alert" className={css.refused}>
        <p>{t("registerEditor.refused", { count: found.size })}</p>
        <ul>
          {[...found].map(([key, finding]) => (
            <li key={key}>
              {inHand.has(keyOf(finding.place)) ? (
                <button type="button" onClick={() => leadTo(keyOf(finding.place), finding.place.path)}>
                  <FindingWords of={finding} />
                </button>
              ) : (
                <FindingWords of={finding} />
              )}{" "}
              <span className="dim">{finding.code}</span>
            </li>
          ))}
        </ul>
      </div>
    </Note>
  );
}
