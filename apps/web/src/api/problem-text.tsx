"use client";
// Says a refusal in the reader's language. The sentences are loaded when the first one is needed.
import type { Problem } from "@pilu/schema/problem";
import { useQuery } from "@tanstack/react-query";
import { type Locale, useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { untilThere } from "../shell/until-there.ts";
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
    queryFn: () => untilThere(() => import("@pilu/schema/messages")),
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isNeeded,
  });
  const sentences = loaded.data;
  // The same while nothing changes, so that what is said by it need not be said anew.
  const say = useMemo(() => (sentences === undefined ? null : sayer(sentences, locale)), [sentences, locale]);
  return { say, isPending: loaded.isPending };
}

type Sentences = typeof import("@pilu/schema/messages");

function sayer({ message, templates }: Sentences, locale: Locale): (problem: Problem) => ProblemText {
  const known = (code: string) => code in templates[locale];
  return (problem) => ({
    sentence: begin(known(problem.code) ? message(problem, locale) : problem.code, locale),
    fields: Object.fromEntries(
      problem.faults.map((fault) => [
        fault.path,
        begin(known(fault.code) ? message({ ...fault, path: "" }, locale) : fault.code, locale),
      ]),
    ),
  });
}

// The sentences begin small, because programs write them after a colon.
function begin(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
