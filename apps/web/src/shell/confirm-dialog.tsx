"use client";
import { Button, Group, Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Question } from "./confirm.tsx";
import { useFocusBack } from "./use-focus-back.ts";

export function ConfirmDialog({
  question: { title, text, action, isDanger = false },
  answer,
}: {
  question: Question;
  answer: (yes: boolean) => void;
}) {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(true);
  useFocusBack(isOpen);
  const close = (yes: boolean) => () => {
    setOpen(false);
    answer(yes);
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close(false)}
      title={title}
      centered
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      <div className="small">{text}</div>
      <Group justify="flex-end" mt="lg" gap="sm">
        {/* Where something would be lost, a second Enter must not lose it. */}
        <Button onClick={close(false)} {...(isDanger && { "data-autofocus": true })}>
          {t("do.cancel")}
        </Button>
        <Button
          variant="filled"
          {...(isDanger ? { color: "red" } : { "data-autofocus": true })}
          onClick={close(true)}
        >
          {action}
        </Button>
      </Group>
    </Modal>
  );
}
