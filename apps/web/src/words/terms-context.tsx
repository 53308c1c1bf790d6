"use client";
// Hands the taxonomy's labels to everything that is drawn in the browser.
import { createContext, type ReactNode, use } from "react";
import type { Terms } from "./term-shapes.ts";

const Context = createContext<Terms | null>(null);

export function TermsProvider({ terms, children }: { terms: Terms; children: ReactNode }) {
  return <Context value={terms}>{children}</Context>;
}

/** Labels of the taxonomy in the reader's language. */
export function useTerms(): Terms {
  const terms = use(Context);
  if (terms === null) throw new Error("The page is not inside TermsProvider");
  return terms;
}

type Vocabulary = Exclude<keyof Terms, "dataType">;

/** The label of one id; the id itself where a newer registry knows a word that this portal does not. */
export function useTerm(): (vocabulary: Vocabulary, id: string) => string {
  const terms = useTerms();
  return (vocabulary, id) => terms[vocabulary][id] ?? id;
}
