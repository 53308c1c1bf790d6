"use client";
import type { Terms } from "../../words/term-shapes.ts";
// The words of the taxonomy as options to choose from.
import { useTerms } from "../../words/terms-context.tsx";
import type { Option } from "./choices.tsx";

type Vocabulary = Exclude<keyof Terms, "dataType">;

export function useOptions(): (vocabulary: Vocabulary, only?: readonly string[]) => Option[] {
  const terms = useTerms();
  return (vocabulary, only) =>
    Object.entries(terms[vocabulary])
      .filter(([value]) => only === undefined || only.includes(value))
      .map(([value, label]) => ({ value, label }));
}
