"use client";
// What a rule says of a thing, after the name of the thing.
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FindingText } from "../../words/finding-text.tsx";
import { useName } from "../../words/words.tsx";
import type { Finding } from "../shapes.ts";

export function FindingWords({ of: finding }: { of: Finding }) {
  const t = useTranslations();
  const say = useName();
  return (
    <FindingText of={finding}>
      {(text) =>
        t.rich("review.title.of", {
          name: say(finding.subject),
          text,
          b: (words: ReactNode) => <b>{words}</b>,
        })
      }
    </FindingText>
  );
}
