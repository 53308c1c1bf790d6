"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useDates } from "../../words/dates.ts";
import css from "../review/review.module.css";
import type { Remark } from "../shapes.ts";
import { Composer } from "./composer.tsx";
import talk from "./discussion.module.css";
import { RemarkWords } from "./remark-words.tsx";

export function RemarkList({
  remarks,
  all,
  change,
  withPlaces = false,
}: {
  remarks: readonly Remark[];
  all: readonly Remark[];
  change: string;
  /** Whether each says which field it is on. */
  withPlaces?: boolean;
}) {
  return (
    <ul className={talk.talk}>
      {remarks.map((remark) => (
        <OneRemark key={remark.id} remark={remark} all={all} change={change} withPlaces={withPlaces} />
      ))}
    </ul>
  );
}

function OneRemark({
  remark,
  all,
  change,
  withPlaces,
}: {
  remark: Remark;
  all: readonly Remark[];
  change: string;
  withPlaces: boolean;
}) {
  const t = useTranslations();
  const dates = useDates();
  const [isAnswering, setAnswering] = useState(false);
  const replies = all.filter(({ replyTo }) => replyTo === remark.id);
  const isComment = remark.kind === "comment";
  const item = useRef<HTMLLIElement>(null);
  const done = () => {
    setAnswering(false);
    item.current?.focus();
  };
  return (
    <li className={isComment ? talk.comment : talk.event} ref={item} tabIndex={-1}>
      <p className={talk.by}>
        <b>{remark.by.name ?? t("review.installation")}</b>{" "}
        <time className="dim" title={dates.moment(remark.at)} dateTime={new Date(remark.at).toISOString()}>
          {dates.ago(remark.at)}
        </time>
      </p>
      <RemarkWords remark={remark} withPlace={withPlaces} />
      {replies.length > 0 && <RemarkList remarks={replies} all={all} change={change} />}
      {isComment &&
        (isAnswering ? (
          <Composer change={change} place={null} replyTo={remark.id} done={done} />
        ) : (
          <button type="button" className={css.link} onClick={() => setAnswering(true)}>
            {t("talk.reply")}
          </button>
        ))}
    </li>
  );
}
