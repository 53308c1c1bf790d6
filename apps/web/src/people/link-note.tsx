"use client";
import { useTranslations } from "next-intl";
import { ShownOnce } from "../session/shown-once.tsx";
import { useDates } from "../words/dates.ts";

export interface MadeLink {
  readonly secret: string;
  readonly email: string | null;
  readonly expiresAt: number;
}

/** The link with its secret after the #, where no server and no log sees it. */
export function LinkNote({ made: { secret, email, expiresAt } }: { made: MadeLink }) {
  const t = useTranslations();
  const dates = useDates();
  return (
    <ShownOnce
      title={t("people.linkFor", { email: email ?? "" })}
      why={t("people.linkOnce", { date: dates.moment(expiresAt) })}
      secret={`${window.location.origin}/join#${secret}`}
      copy={t("people.copyLink")}
    />
  );
}
