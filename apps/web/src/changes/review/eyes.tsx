"use client";
// Four eyes in words: who may decide on this change is anybody of the right role who did not shape it.
import { IconEyeCheck, IconEyeOff } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useOnReview } from "./on-review.ts";
import css from "./review.module.css";

export function Eyes() {
  const t = useTranslations();
  const { change, me } = useOnReview();
  const own = change.authors.some(({ id }) => id === me.id);
  return (
    <section className={`${css.eyes} small`} id="eyes" tabIndex={-1} aria-label={t("review.eyes")}>
      <p>
        <IconEyeCheck className="icon" stroke={1.75} aria-hidden="true" /> {t("review.mayDecide")}
      </p>
      <p className="dim">
        <IconEyeOff className="icon" stroke={1.75} aria-hidden="true" />{" "}
        {t("review.mayNot", { text: change.authors.map(({ id, name }) => name ?? id).join(t("list.comma")) })}
        {own && ` ${t("review.thatIsYou")}`}
      </p>
    </section>
  );
}
