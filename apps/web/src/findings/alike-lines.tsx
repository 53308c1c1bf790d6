"use client";
// Several things that are wrong in the same way, told once; each of them on demand.
import { IconChevronRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Trouble } from "../api/answers.ts";
import { FindingText } from "../words/finding-text.tsx";
import { useName } from "../words/words.tsx";
import css from "./findings.module.css";
import { TroubleLine } from "./trouble-line.tsx";
import { WeightMark } from "./weight-mark.tsx";

const mostNames = 6;

export function AlikeLines({
  of: same,
  slug,
  answer,
  lift,
}: {
  of: readonly [Trouble, ...Trouble[]];
  slug: string;
  answer: (trouble: Trouble) => void;
  lift: (trouble: Trouble) => void;
}) {
  const t = useTranslations();
  const say = useName();
  const [{ finding, severity }] = same;
  const [isOpen, setOpen] = useState(false);
  const names = [...new Set(same.map((one) => say(one.finding?.subject ?? one.names ?? {})))];
  const told = (text: string) => t("findings.several", { text, count: same.length });
  return (
    <li>
      <details className={css.alike} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={css.line}>
          <WeightMark of={severity} />
          <span className={css.words}>
            <span>
              {finding === null ? (
                told(t("findings.notInBuildAll"))
              ) : (
                <FindingText of={finding}>{told}</FindingText>
              )}{" "}
              {finding !== null && <span className="dim tiny nowrap">{finding.code}</span>}
            </span>
            <span className="dim small">
              {names.slice(0, mostNames).join(t("list.comma"))}
              {names.length > mostNames && ` ${t("findings.andMore", { count: names.length - mostNames })}`}
            </span>
          </span>
          <IconChevronRight className={`icon ${css.chevron}`} stroke={1.75} aria-hidden="true" />
        </summary>
        <ul>
          {isOpen &&
            same.map((one) => <TroubleLine key={one.key} of={one} slug={slug} answer={answer} lift={lift} />)}
        </ul>
      </details>
    </li>
  );
}
