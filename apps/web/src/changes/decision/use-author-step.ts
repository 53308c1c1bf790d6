"use client";
// The steps of whoever proposes changes, each on the edit that was seen.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "../../api/trpc.ts";
import { useConfirm } from "../../shell/confirm.tsx";
import type { ChangeFacts } from "../shapes.ts";

export type AuthorStep = "submit" | "pullBack" | "withdraw";

export function useAuthorStep({ id, edit }: Pick<ChangeFacts, "id" | "edit">) {
  const t = useTranslations();
  const confirm = useConfirm();
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const step = useMutation({
    mutationFn: async (what: AuthorStep) => void (await client.change[what].mutate({ id, edit })),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: trpc.change.get.queryKey({ id }) }),
        queries.invalidateQueries({ queryKey: trpc.change.review.queryKey() }),
        queries.invalidateQueries({ queryKey: ["changes"] }),
      ]),
  });
  /** Asks before, for a withdrawn change stays so. */
  const withdraw = async () => {
    const isSure = await confirm({
      title: t("author.withdrawTitle"),
      text: t("author.withdrawText"),
      action: t("author.withdraw"),
      isDanger: true,
    });
    if (isSure) step.mutate("withdraw");
  };
  return { step, withdraw };
}
