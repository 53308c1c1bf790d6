"use client";
// Drafts the change that restores what another one replaced, after asking.
import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { useConfirm } from "../shell/confirm.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";

export function RollBack({ change, title }: { change: string; title: string }) {
  const t = useTranslations();
  const confirm = useConfirm();
  const router = useRouter();
  const rollBack = useMutation({
    ...useTRPC().change.rollBack.mutationOptions(),
    onSuccess: ({ id }) => router.push(`/changes/${id}`),
  });
  const ask = async () => {
    const isSure = await confirm({
      title: t("rollBack.title"),
      text: t("rollBack.text"),
      action: t("rollBack.do"),
    });
    const name = t("rollBack.name", { name: title }).slice(0, 200);
    if (isSure) rollBack.mutate({ change, title: name });
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => void ask()}
        loading={rollBack.isPending}
        leftSection={<IconArrowBackUp className="icon" stroke={1.75} aria-hidden="true" />}
      >
        {t("rollBack.do")}
        <span className="sr"> {title}</span>
      </Button>
      <ProblemNote error={rollBack.error} />
    </>
  );
}
