"use client";
// Says a refusal in the reader's language. The sentences are loaded when the first one is needed.
import type { Problem } from "@pilu/schema/problem";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { problemOf } from "./problem.ts";

export interface ProblemText {
  /** What is wrong and how to mend it. */
  readonly sentence: string;
  /** What is wrong with each field, by its path (`edits.0.proposed.names.en`). */
  readonly fields: Readonly<Record<string, string>>;
}

/** The text of a failed request; null without one, and for the moment in which the sentences are loaded. */
export function useProblemText(error: unknown): ProblemText | null {
  const t = useTranslations();
  const isThere = error !== null && error !== undefined;
  const { say, isPending } = useSentences(isThere);
  if (!isThere) return null;
  const problem = problemOf(error);
  if (problem === null) return { sentence: t("failure.unreached"), fields: {} };
  if (say !== null) return say(problem);
  return isPending ? null : { sentence: t("failure.refused", { code: problem.code }), fields: {} };
}

/** Turns problems into text, once the sentences are loaded; null before. */
export function useSayProblem(isNeeded = true): ((problem: Problem) => ProblemText) | null {
  return useSentences(isNeeded).say;
}

function useSentences(isNeeded: boolean) {
  const locale = useLocale();
  const loaded = useQuery({
    queryKey: ["problem-texts"],
    queryFn: () => import("@pilu/schema/messages"),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isNeeded,
  });
  if (loaded.data === undefined) return { say: null, isPending: loaded.isPending };
  const { message, templates } = loaded.data;
  const known = (code: string) => code in templates[locale];
  const say = (problem: Problem): ProblemText => ({
    sentence: begin(known(problem.code) ? message(problem, locale) : problem.code, locale),
    fields: Object.fromEntries(
      problem.faults.map((fault) => [
        fault.path,
        begin(known(fault.code) ? message({ ...fault, path: "" }, locale) : fault.code, locale),
      ]),
    ),
  });
  return { say, isPending: false };
}

// The sentences begin small, because programs write them after a colon.
function begin(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
