"use client";
// Says who sees to a duty and by when, or that it is done and where the proof lies.
import { Button, Modal, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DutyRow } from "../api/answers.ts";
import { useTRPC } from "../api/trpc.ts";
import css from "../findings/findings.module.css";
import { useMe } from "../session/me.ts";
import { LongText } from "../shell/long-text.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useFocusBack } from "../shell/use-focus-back.ts";
import { useDates } from "../words/dates.ts";
import { dayIn } from "../words/day-in.ts";

export function DutyDialog({ of: row, close }: { of: DutyRow; close: () => void }) {
  useFocusBack();
  const t = useTranslations();
  const me = useMe();
  const { zone } = useDates();
  const queries = useQueryClient();
  const { record, app, n, duty } = row;
  const [owner, setOwner] = useState(record?.owner ?? "");
  const [due, setDue] = useState<string>(row.due);
  const [doneOn, setDoneOn] = useState<string>(record?.doneOn ?? "");
  const [proof, setProof] = useState(record?.proof ?? "");
  const [note, setNote] = useState(record?.note ?? "");
  const [decisionId] = useState(() => crypto.randomUUID());
  const recording = useMutation(
    useTRPC().duty.record.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries();
        close();
      },
    }),
  );
  const some = (text: string) => (text.trim() === "" ? null : text.trim());
  const needsProof = doneOn !== "" && proof.trim() === "";
  const save = () =>
    recording.mutate({
      app,
      n,
      duty,
      decisionId,
      record: {
        owner: some(owner),
        due: some(due),
        doneOn: some(doneOn),
        proof: some(proof),
        note: some(note),
      },
    });
  return (
    <Modal
      opened
      onClose={close}
      title={t(`duties.duty.${duty}`)}
      centered
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!needsProof) save();
        }}
      >
        <p className="small dim">{t(`duties.dutyWhy.${duty}`)}</p>
        <TextInput
          label={t("duties.owner")}
          maxLength={200}
          value={owner}
          onChange={(event) => setOwner(event.currentTarget.value)}
          data-autofocus
          rightSectionWidth={64}
          rightSection={
            me !== undefined && me !== null && owner === "" ? (
              <Button variant="subtle" size="compact-xs" onClick={() => setOwner(me.name)}>
                {t("duties.me")}
              </Button>
            ) : undefined
          }
        />
        <TextInput
          type="date"
          label={t("duties.due")}
          value={due}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t("duties.doneDay")}
          description={t("duties.doneDayWhy")}
          max={dayIn(zone, new Date())}
          value={doneOn}
          onChange={(event) => setDoneOn(event.currentTarget.value)}
          rightSectionWidth={72}
          rightSection={
            doneOn === "" ? (
              <Button variant="subtle" size="compact-xs" onClick={() => setDoneOn(dayIn(zone, new Date()))}>
                {t("duties.today")}
              </Button>
            ) : undefined
          }
        />
        <TextInput
          label={t("duties.proof")}
          description={t("duties.proofWhy")}
          maxLength={200}
          value={proof}
          onChange={(event) => setProof(event.currentTarget.value)}
          error={needsProof ? t("duties.proofNeeded") : undefined}
        />
        <LongText
          label={t("duties.note")}
          minRows={2}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <ProblemNote error={recording.error} />
        <div className={css.formEnd}>
          <Button onClick={close}>{t("do.cancel")}</Button>
          <Button type="submit" variant="filled" disabled={needsProof} loading={recording.isPending}>
            {t(doneOn === "" ? "do.save" : "duties.markDone")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
