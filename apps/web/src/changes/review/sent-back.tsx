"use client";
// Why a reviewer sent a change back: what its author came for stands above everything else.
import { useTranslations } from "next-intl";
import { Note } from "../../shell/state.tsx";
import { useDates } from "../../words/dates.ts";
import { RemarkWords } from "../discussion/remark-words.tsx";
import type { ChangeFacts } from "../shapes.ts";

export function SentBack({ change: { remarks, state } }: { change: ChangeFacts }) {
  const t = useTranslations();
  const dates = useDates();
  const asked = remarks.findLast(({ kind }) => kind === "changes-requested");
  if (state !== "changes-requested" || asked === undefined) return null;
  return (
    <Note is="look">
      <p>
        <b>{asked.by.name ?? t("review.installation")}</b> <span className="dim">{dates.ago(asked.at)}</span>
      </p>
      <RemarkWords remark={asked} withPlace={false} />
    </Note>
  );
}
