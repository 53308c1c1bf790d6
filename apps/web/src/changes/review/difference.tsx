"use client";
// One difference: its weight, what differs, what the law asks, by which rows, and what was said of it.
import { IconMessage } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { untilThere } from "../../shell/until-there.ts";
import { proposalsFor } from "../decision/seconds.ts";
import { RemarkList } from "../discussion/remark-list.tsx";
import { differenceForAll } from "../for-every-app.ts";
import { ClassMark } from "../marks/class-mark.tsx";
import { LegalRows } from "../marks/legal-rows.tsx";
import type { Difference, ReviewGroup } from "../shapes.ts";
import { ActionList } from "./action-list.tsx";
import own from "./difference.module.css";
import { DifferenceTitle } from "./difference-title.tsx";
import { DifferenceValues } from "./difference-values.tsx";
import { useOnReview } from "./on-review.ts";
import { placeFor } from "./place-for.ts";
import css from "./review.module.css";

const ClassSetter = dynamic(
  () => untilThere(() => import("../decision/class-setter.tsx")).then((module) => module.ClassSetter),
  { ssr: false },
);

export function DifferenceItem({
  difference,
  group,
  subject,
}: {
  difference: Difference;
  group: ReviewGroup;
  /** Name of the SDK, for whoever does not see the block that it stands in. */
  subject: string;
}) {
  const t = useTranslations();
  const { review, change, decides, commentOn, desk } = useOnReview();
  const [isJudging, setJudging] = useState(false);
  const id = useId();
  const key = differenceForAll(difference.key);
  const place = placeFor(difference, change.draft.edits);
  const remarks = change.remarks.filter(
    ({ kind, body }) =>
      kind === "comment" && place !== null && isSame((body as { place?: unknown }).place, place),
  );
  const isCorrection = group.effect.corrections.includes(difference.key);
  return (
    <li
      className={own.diff}
      data-difference={difference.key}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: j and k move between differences
      tabIndex={0}
      // Of what, and what: one SDK may differ in many ways.
      id={id}
      aria-label={subject}
      aria-labelledby={`${id} ${id}-title`}
    >
      <div className={own.diffHead}>
        <h4 id={`${id}-title`}>
          <DifferenceTitle of={difference} />
        </h4>
        <ClassMark of={difference.class} />
      </div>
      <DifferenceValues of={difference} />
      {isCorrection && <p className="small">{t("review.correction")}</p>}
      <ActionList of={difference.actions} />
      <LegalRows rows={review.rows} of={difference.rows} />
      <p className={own.diffDo}>
        <button type="button" className={css.link} data-comment="" onClick={() => commentOn(place)}>
          <IconMessage className="icon" stroke={1.75} aria-hidden="true" /> {t("talk.on")}
        </button>
        {decides && (
          <button
            type="button"
            className={css.link}
            data-judge=""
            aria-expanded={isJudging}
            onClick={() => setJudging(!isJudging)}
          >
            {t("judge.open")}
          </button>
        )}
      </p>
      {(isJudging || desk.state.classes[key] !== undefined) && decides && (
        <ClassSetter difference={difference} close={() => setJudging(false)} />
      )}
      <Proposed forKey={key} open={() => setJudging(true)} isOpen={isJudging} />
      {remarks.length > 0 && <RemarkList remarks={remarks} all={change.remarks} change={change.id} />}
    </li>
  );
}

function Proposed({ forKey, open, isOpen }: { forKey: string; open: () => void; isOpen: boolean }) {
  const t = useTranslations();
  const { change, decides, me } = useOnReview();
  const all = proposalsFor(change).get(forKey) ?? [];
  return all.map(({ by, given }) => (
    <p key={`${by.id} ${given.class}`} className={own.proposed}>
      {t("judge.proposedBy", { name: by.name ?? by.id })} <ClassMark of={given.class} /> <q>{given.reason}</q>{" "}
      {decides && by.id !== me.id && !isOpen && (
        <button type="button" className={css.link} onClick={open}>
          {t("judge.agree")}
        </button>
      )}
      {by.id === me.id && <span className="dim">{t("judge.waits")}</span>}
    </p>
  ));
}

function isSame(one: unknown, place: { kind: string; id: string; path: string }): boolean {
  if (typeof one !== "object" || one === null) return false;
  const { kind, id, path } = one as Partial<typeof place>;
  return kind === place.kind && id === place.id && path === place.path;
}
