"use client";
// Answers for a finding instead of mending it: why, and until when.
import { Button, Modal, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Trouble } from "../api/answers.ts";
import { useTRPC } from "../api/trpc.ts";
import { LongText } from "../shell/long-text.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useFocusBack } from "../shell/use-focus-back.ts";
import { useDates } from "../words/dates.ts";
import { dayIn } from "../words/day-in.ts";
import css from "./findings.module.css";

const monthsAhead = 3;

export function AnswerDialog({ of: { finding }, close }: { of: Trouble; close: () => void }) {
  useFocusBack();
  const t = useTranslations();
  const { zone } = useDates();
  const queries = useQueryClient();
  const today = dayIn(zone, new Date());
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState(() => {
    const then = new Date();
    then.setMonth(then.getMonth() + monthsAhead);
    return dayIn(zone, then);
  });
  const [decisionId] = useState(() => crypto.randomUUID());
  const answering = useMutation(
    useTRPC().finding.suppress.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries();
        close();
      },
    }),
  );
  if (finding === null) return null;
  const isReady = reason.trim() !== "" && until >= today;
  return (
    <Modal
      opened
      onClose={close}
      title={t("findings.answerTitle")}
      centered
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady) return;
          const { code, key } = finding;
          answering.mutate({ suppression: { code, key, reason: reason.trim(), until }, decisionId });
        }}
      >
        <p className="small">{t("findings.answerWhy")}</p>
        <LongText
          label={t("findings.reason")}
          minRows={3}
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
          data-autofocus
        />
        <TextInput
          type="date"
          label={t("findings.until")}
          description={t("findings.untilWhy")}
          min={today}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
          required
        />
        <ProblemNote error={answering.error} />
        <div className={css.formEnd}>
          <Button onClick={close}>{t("do.cancel")}</Button>
          <Button type="submit" variant="filled" disabled={!isReady} loading={answering.isPending}>
            {t("findings.answer")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
