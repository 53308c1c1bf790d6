"use client";
// The frame of one SDK's differences: its name and weight, the differences one below the other, what tells of them beside.
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useName } from "../../words/words.tsx";
import { Diamond } from "../marks/class-mark.tsx";
import type { Difference } from "../shapes.ts";
import type { Block } from "./blocks.ts";
import own from "./difference.module.css";
import { Following } from "./following.tsx";
import css from "./review.module.css";

export function BlockFrame({
  block: { entry, names, class: weight, differences, following },
  isOpen,
  beside,
  children,
}: {
  block: Block;
  isOpen: boolean;
  beside: ReactNode;
  /** A list item for a difference; `title` is the name of what it is about. */
  children: (difference: Difference, title: string) => ReactNode;
}) {
  const t = useTranslations();
  const say = useName();
  const title = entry === null ? t("review.pageItself") : names === null ? entry : say(names);
  return (
    <details className={css.block} open={isOpen}>
      <summary className={css.blockHead}>
        <Diamond of={weight} />
        <h3>{title}</h3>
        <span className="dim small">
          {t("review.differences", { count: differences.length + following.length })}
        </span>
      </summary>
      <div className={css.blockBody}>
        <div>
          <ol className={own.diffs}>{differences.map((one) => children(one, title))}</ol>
          <Following of={following} />
        </div>
        {beside}
      </div>
    </details>
  );
}
