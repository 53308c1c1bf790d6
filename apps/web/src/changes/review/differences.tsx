"use client";
import type { ChangeClass } from "@pilu/schema";
// What changes: app group by app group and SDK by SDK, each difference beside what users will be told of it.
import { useTranslations } from "next-intl";
import { ClassMark } from "../marks/class-mark.tsx";
import type { ReviewGroup } from "../shapes.ts";
import { AppNames } from "./app-names.tsx";
import { blocksOf } from "./blocks.ts";
import { useOnReview } from "./on-review.ts";
import css from "./review.module.css";
import { SdkBlock } from "./sdk-block.tsx";

const shown = ["material", "notify", "minor"] as const satisfies readonly ChangeClass[];

export function Differences({ groups }: { groups: readonly ReviewGroup[] }) {
  const t = useTranslations();
  const { review } = useOnReview();
  const counts = shown.map((weight) => ({
    weight,
    count: groups.reduce(
      (sum, { differences }) => sum + differences.filter((one) => one.class === weight).length,
      0,
    ),
  }));
  const isWhole = review.faults.length === 0 && review.conflicts.length === 0;
  return (
    <section className={css.section} aria-labelledby="differences">
      <div className={css.sectionHead}>
        <h2 id="differences" tabIndex={-1}>
          {t("review.whatChanges")}
        </h2>
        <span className={css.counts}>
          {counts.map(
            ({ weight, count }) => count > 0 && <ClassMark key={weight} of={weight} count={count} />,
          )}
        </span>
      </div>
      {groups.length === 0 && (
        <p className="small dim">{t(isWhole ? "review.reachesNobody" : "review.halfChange")}</p>
      )}
      {groups.map((group) => {
        const blocks = blocksOf(group);
        return (
          <div key={group.effect.app} className={css.group}>
            <AppNames group={group} />
            {blocks.map((block, at) => (
              <SdkBlock
                key={block.entry ?? ""}
                block={block}
                group={group}
                isOpen={at < 5 || block.class === "material"}
              />
            ))}
          </div>
        );
      })}
    </section>
  );
}
