"use client";
// What a rule says of a thing. The sentences are many and needed by few: they come with the first finding.
import { useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { useName } from "../../words/words.tsx";
import type { Finding } from "../shapes.ts";

export function FindingWords({ of: finding }: { of: Finding }) {
  const locale = useLocale();
  const say = useName();
  const loaded = useQuery({
    queryKey: ["problem-texts"],
    queryFn: () => import("@pilu/schema/messages"),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <b>{say(finding.subject)}</b> {loaded.data?.findingText(finding, locale) ?? finding.code}
    </>
  );
}
