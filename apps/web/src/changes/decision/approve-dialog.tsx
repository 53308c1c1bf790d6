"use client";
// Asks once before an approval: which apps take the change, which wait, from when, and a note for the record.
import { Button, Modal } from "@mantine/core";
import { IconCircleCheck, IconHourglass } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useKept } from "../../session/use-kept.ts";
import { LongText } from "../../shell/long-text.tsx";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { useFocusBack } from "../../shell/use-focus-back.ts";
import { useDates } from "../../words/dates.ts";
import { useName } from "../../words/words.tsx";
import { useOnReview } from "../review/on-review.ts";
import css from "../review/review.module.css";
import look from "./decision.module.css";

const named = 6;

export function ApproveDialog({
  isSending,
  error,
  close,
  send,
}: {
  isSending: boolean;
  error: unknown;
  close: () => void;
  send: (reason: string) => void;
}) {
  useFocusBack();
  const t = useTranslations();
  const say = useName();
  const dates = useDates();
  const { change, review, desk, standing } = useOnReview();
  const [reason, keep] = useKept<string>(`note:${change.id}`);
  const apps = review.groups.flatMap((group) => group.apps);
  const taking = apps.filter(({ id }) => !standing.waiting.has(id));
  const waiting = [...standing.waiting.values()];
  const { day } = desk.state;
  return (
    <Modal
      opened
      onClose={close}
      title={t("approve.title")}
      centered
      size="lg"
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSending) send(reason ?? "");
        }}
      >
        <p className="small">
          {t(day === "" ? "approve.atOnce" : "approve.onDay", { date: day === "" ? "" : dates.day(day) })}
        </p>
        <ul className={look.plan}>
          {taking.slice(0, named).map(({ id, names }) => (
            <li key={id}>
              <IconCircleCheck className="icon" stroke={1.75} aria-hidden="true" /> <b>{say(names)}</b>{" "}
              <span className="dim">{t("approve.takes")}</span>
            </li>
          ))}
          {taking.length > named && (
            <li className="dim">{t("approve.moreTake", { count: taking.length - named })}</li>
          )}
          {waiting.slice(0, named).map(({ app, needs }) => (
            <li key={app.id}>
              <IconHourglass className="icon" stroke={1.75} aria-hidden="true" /> <b>{say(app.names)}</b>{" "}
              <span className="dim">
                {t("approve.waits", {
                  text: [...new Set(needs.map(({ kind }) => t(`proof.kind.${kind}`)))].join(t("list.comma")),
                })}
              </span>
            </li>
          ))}
          {waiting.length > named && (
            <li className="dim">{t("approve.moreWait", { count: waiting.length - named })}</li>
          )}
        </ul>
        {waiting.length > 0 && <p className="small dim">{t("approve.followUp")}</p>}
        <LongText
          mt={10}
          minRows={2}
          maxLength={4000}
          label={t("approve.note")}
          value={reason ?? ""}
          onChange={(event) => keep(event.currentTarget.value === "" ? null : event.currentTarget.value)}
        />
        <p className="small dim">{t("approve.forEver")}</p>
        <ProblemNote error={error} />
        <div className={css.formEnd}>
          <Button onClick={close}>{t("do.cancel")}</Button>
          <Button type="submit" variant="filled" loading={isSending} data-autofocus>
            {t("approve.do", { count: taking.length })}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
