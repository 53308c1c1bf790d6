"use client";
// What a rule says of a thing. The sentences are many and needed by few: they come with the first finding.
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useName } from "../../words/words.tsx";
import type { Finding } from "../shapes.ts";

export function FindingWords({ of: finding }: { of: Finding }) {
  const t = useTranslations();
  const locale = useLocale();
  const say = useName();
  const loaded = useQuery({
    queryKey: ["problem-texts"],
    queryFn: () => import("@pilu/schema/messages"),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return t.rich("review.title.of", {
    name: say(finding.subject),
    text: loaded.data?.findingText(finding, locale) ?? finding.code,
    b: (words: ReactNode) => <b>{words}</b>,
  });
}
