"use client";
// Why the registry did not take a change to its reviewers: what the rules found, in words, each leading to its field.
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { codeOfProblem } from "../../api/problem.ts";
import { useTRPC } from "../../api/trpc.ts";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { Note } from "../../shell/state.tsx";
import type { Finding } from "../shapes.ts";
import { FindingWords } from "./finding-words.tsx";
import css from "./review.module.css";

export function Refused({
  change,
  error,
  lead,
}: {
  /** Null while it never reached the registry, which then refused for another reason. */
  change: string | null;
  error: unknown;
  /** Makes the words of a finding a way to its field, where there is one. */
  lead: (finding: Finding, words: ReactNode) => ReactNode;
}) {
  const t = useTranslations();
  const isByRules = codeOfProblem(error) === "change.findings" && change !== null;
  const review = useQuery({
    ...useTRPC().change.review.queryOptions({ id: change ?? "" }),
    enabled: isByRules,
    staleTime: 0,
  });
  if (!isByRules || review.data === undefined) return <ProblemNote error={error} />;
  // One finding is told once, in however many apps it is.
  const found = new Map<string, Finding>(
    review.data.groups.flatMap(({ effect }) =>
      effect.findings.map((one) => {
        const { kind, id, path } = one.place;
        return [`${one.code} ${one.reason} ${kind} ${id} ${path}`, one];
      }),
    ),
  );
  return (
    <Note is="stop">
      <div role="alert" className={css.refused}>
        <p>{t("review.refused", { count: found.size })}</p>
        <ul>
          {[...found].map(([key, finding]) => (
            <li key={key}>
              {lead(finding, <FindingWords of={finding} />)} <span className="dim">{finding.code}</span>
            </li>
          ))}
        </ul>
      </div>
    </Note>
  );
}
