"use client";
// What a form goes on with: the change that the address names, or what is kept in this browser and was not sent yet.
import { useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { readKept } from "../../session/kept.ts";
import { useInBrowser } from "../../shell/use-in-browser.ts";
import { draftPlace, type KeptDraft } from "../draft/kept-draft.ts";
import { useAuthor } from "../draft/use-author.ts";

/** The change of the address when the page was opened; the editor sets it there itself later on. */
export function useOpenedChange(): string | null {
  const asked = useSearchParams().get("change");
  const [id] = useState(asked);
  return id;
}

/** A draft that was begun in `form` and never reached the registry. */
export function useKeptStart(form: string): KeptDraft | null {
  return useKeptAt(draftPlace(useAuthor(), { id: null, form }));
}

/** What was kept when the page was opened; what is kept while one types is in the form already. */
export function useKeptAt(place: string): KeptDraft | null {
  const isInBrowser = useInBrowser();
  return useMemo(() => (isInBrowser ? readKept<KeptDraft>(place) : null), [isInBrowser, place]);
}
