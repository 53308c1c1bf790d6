"use client";
// What people wrote under a change and what happened to it, in one thread of time; a reply stands below its comment.
import type { RemarkPlace } from "@pilu/schema";
import { useTranslations } from "next-intl";
import css from "../review/review.module.css";
import type { ChangeFacts } from "../shapes.ts";
import { Composer } from "./composer.tsx";
import { RemarkList } from "./remark-list.tsx";

export function Discussion({
  change,
  place = null,
  setPlace = () => {},
  back,
}: {
  change: ChangeFacts;
  /** The field that the next comment is on. */
  place?: RemarkPlace | null;
  setPlace?: (place: RemarkPlace | null) => void;
  /** Where a comment on a field leads back to. */
  back?: () => void;
}) {
  const t = useTranslations();
  const roots = change.remarks.filter(({ replyTo }) => replyTo === null);
  return (
    <section className={css.side} aria-labelledby="discussion">
      <h2 id="discussion">{t("talk.title")}</h2>
      {roots.length === 0 && <p className="small dim">{t("talk.none")}</p>}
      <RemarkList remarks={roots} all={change.remarks} change={change.id} withPlaces />
      <Composer
        key={JSON.stringify(place)}
        change={change.id}
        place={place}
        clearPlace={() => setPlace(null)}
        done={place === null ? undefined : back}
      />
    </section>
  );
}
