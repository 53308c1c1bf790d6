"use client";
// One SDK in a group of apps: its differences on the left, on the right the sentences that users will read.
import { useTranslations } from "next-intl";
import { useName } from "../../words/words.tsx";
import { Diamond } from "../marks/class-mark.tsx";
import type { ReviewGroup } from "../shapes.ts";
import type { Block } from "./blocks.ts";
import own from "./difference.module.css";
import { DifferenceItem } from "./difference.tsx";
import { Following } from "./following.tsx";
import css from "./review.module.css";
import { Sentences } from "./sentences.tsx";

export function SdkBlock({ block, group, isOpen }: { block: Block; group: ReviewGroup; isOpen: boolean }) {
  const t = useTranslations();
  const say = useName();
  const { entry, names, differences, following } = block;
  const title = entry === null ? t("review.pageItself") : names === null ? entry : say(names);
  const keys = new Set(differences.map(({ key }) => key));
  return (
    <details className={css.block} open={isOpen}>
      <summary className={css.blockHead}>
        <Diamond of={block.class} />
        <h3>{title}</h3>
        <span className="dim small">
          {t("review.differences", { count: differences.length + following.length })}
        </span>
      </summary>
      <div className={css.blockBody}>
        <div>
          <ol className={own.diffs}>
            {differences.map((difference) => (
              <DifferenceItem key={difference.key} difference={difference} group={group} subject={title} />
            ))}
          </ol>
          <Following of={following} />
        </div>
        <Sentences group={group} keys={keys} />
      </div>
    </details>
  );
}
