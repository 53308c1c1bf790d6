"use client";
// Requests changes or rejects, with the reason that its author will read; kept until it is sent.
import { Button, Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useKept } from "../../session/use-kept.ts";
import { LongText } from "../../shell/long-text.tsx";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { useFocusBack } from "../../shell/use-focus-back.ts";
import { useOnReview } from "../review/on-review.ts";
import css from "../review/review.module.css";

export function SendBackDialog({
  verdict,
  isSending,
  error,
  close,
  send,
}: {
  verdict: "request-changes" | "reject";
  isSending: boolean;
  error: unknown;
  close: () => void;
  send: (reason: string) => void;
}) {
  useFocusBack();
  const t = useTranslations();
  const { change } = useOnReview();
  const [reason, keep] = useKept<string>(`${verdict}:${change.id}`);
  const isReady = (reason ?? "").trim() !== "";
  return (
    <Modal
      opened
      onClose={close}
      title={t(`sendBack.${verdict}.title`)}
      centered
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isSending) send(reason ?? "");
        }}
      >
        <p className="small">{t(`sendBack.${verdict}.text`)}</p>
        <LongText
          mt={10}
          minRows={3}
          maxLength={4000}
          label={t("sendBack.reason")}
          value={reason ?? ""}
          onChange={(event) => keep(event.currentTarget.value === "" ? null : event.currentTarget.value)}
          required
          data-autofocus
        />
        <ProblemNote error={error} />
        <div className={css.formEnd}>
          <Button onClick={close}>{t("do.cancel")}</Button>
          <Button
            type="submit"
            variant="filled"
            loading={isSending}
            disabled={!isReady}
            {...(verdict === "reject" && { color: "red" })}
          >
            {t(`sendBack.${verdict}.do`)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
