"use client";
// The differences of two versions SDK by SDK, each block with the sentences that tell of it.
import { useLocale, useTranslations } from "next-intl";
import { ClassMark } from "../changes/marks/class-mark.tsx";
import { LegalRows, Legend } from "../changes/marks/legal-rows.tsx";
import { ActionList } from "../changes/review/action-list.tsx";
import { BlockFrame } from "../changes/review/block-frame.tsx";
import { type Block, blocksOf } from "../changes/review/blocks.ts";
import own from "../changes/review/difference.module.css";
import { DifferenceTitle } from "../changes/review/difference-title.tsx";
import { DifferenceValues } from "../changes/review/difference-values.tsx";
import { Section } from "../shell/page.tsx";
import type { Compared } from "./shapes.ts";
import css from "./versions.module.css";

const openFrom = 8;

export function CompareBlocks({ compared }: { compared: Compared }) {
  const t = useTranslations();
  const blocks = blocksOf(compared);
  return (
    <Section id="differences" title={t("versions.differences")}>
      {blocks.map((block, at) => (
        <CompareBlock
          key={block.entry ?? ""}
          block={block}
          compared={compared}
          isOpen={at < openFrom || block.class === "material"}
        />
      ))}
      <Legend />
    </Section>
  );
}

function CompareBlock({ block, compared, isOpen }: { block: Block; compared: Compared; isOpen: boolean }) {
  const t = useTranslations();
  const reader = useLocale();
  const keys = new Set(block.differences.map(({ key }) => key));
  const told = compared.told[reader].filter((one) => one.keys.some((key) => keys.has(key)));
  const beside = told.length > 0 && (
    <div className={own.say}>
      <p className={own.sayHead}>{t("versions.toldHead")}</p>
      <ul className={css.wide}>
        {told.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
  return (
    <BlockFrame block={block} isOpen={isOpen} beside={beside}>
      {(one) => (
        <li key={one.key} className={own.diff}>
          <div className={own.diffHead}>
            <h4>
              <DifferenceTitle of={one} />
            </h4>
            <ClassMark of={one.class} />
          </div>
          <DifferenceValues of={one} />
          <ActionList of={one.actions} />
          <LegalRows rows={compared.rows} of={one.rows} />
        </li>
      )}
    </BlockFrame>
  );
}
