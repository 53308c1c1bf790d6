"use client";
// The way on: what hinders, throwing the draft away, handing it to its reviewers.
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "../../api/trpc.ts";
import { ActionBar } from "../../shell/action-bar.tsx";
import { useConfirm } from "../../shell/confirm.tsx";
import { useEditor } from "../draft/editor-context.tsx";
import type { Saver } from "../draft/saver.ts";
import { fateOf } from "../draft/use-saver.ts";
import type { FaultTexts } from "../form/use-faults.ts";
import { Refusal } from "./refusal.tsx";
import { Stale } from "./stale.tsx";

export function SubmitBar({
  saver,
  faults,
  claims,
  onRefused,
}: {
  saver: Saver;
  faults: ReadonlyMap<string, FaultTexts> | undefined;
  claims: ReadonlyMap<string, string>;
  onRefused: () => void;
}) {
  const t = useTranslations();
  const router = useRouter();
  const registry = useTRPCClient();
  const queries = useQueryClient();
  const confirm = useConfirm();
  const { id, state } = useEditor();
  const open = [...(faults?.values() ?? [])].reduce((sum, one) => sum + Object.keys(one).length, claims.size);
  const leave = (to: string) => {
    void queries.invalidateQueries();
    router.push(to);
  };
  const submit = useMutation({
    networkMode: "always",
    mutationFn: async () => {
      const saved = await saver.flush();
      if (saved.id === null || saved.edit === null || saved.state.is !== "saved")
        throw "error" in saved.state ? saved.state.error : new Error("not saved");
      await registry.change.submit.mutate({ id: saved.id, edit: saved.edit });
      leave(`/changes/${saved.id}`);
    },
  });
  const discard = useMutation({
    networkMode: "always",
    mutationFn: async () => {
      await saver.rest();
      const { id: stored, edit } = saver.get();
      if (stored !== null && edit !== null)
        await registry.change.withdraw.mutate({ id: stored, edit }).catch((error: unknown) => {
          // What others made of it meanwhile stays; what is typed here goes.
          if (fateOf(error) !== "over") throw error;
        });
      saver.drop();
      leave(stored === null ? "/sdks" : "/changes");
    },
    onError: () => void saver.flush(),
  });
  const askToDiscard = async () => {
    const isSure = await confirm({
      title: t("registerEditor.discardTitle"),
      text: t("registerEditor.discardText"),
      action: t("registerEditor.discard"),
      isDanger: true,
    });
    if (!isSure) return;
    submit.reset();
    discard.mutate();
  };
  const refused = submit.error ?? discard.error;
  const go = () => {
    discard.reset();
    if (open === 0) return submit.mutate();
    onRefused();
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>("[data-checks] a, [data-checks] button")?.focus(),
    );
  };
  return (
    <ActionBar
      above={
        <>
          {state.is === "refused" && <Stale saver={saver} error={state.error} />}
          {refused !== null && <Refusal change={id} error={refused} />}
        </>
      }
      actions={
        <>
          {id !== null && (
            <Button component={Link} href={`/changes/${id}`} variant="subtle">
              {t("registerEditor.toChange")}
            </Button>
          )}
          <Button
            variant="subtle"
            color="red"
            loading={discard.isPending}
            onClick={() => void askToDiscard()}
          >
            {t("registerEditor.discard")}…
          </Button>
          <Button
            variant="filled"
            onClick={go}
            aria-disabled={open > 0 || faults === undefined}
            {...((open > 0 || faults === undefined) && { "data-disabled": true })}
            loading={submit.isPending}
          >
            {t("registerEditor.submit")}
          </Button>
        </>
      }
    >
      <p className="small">
        {faults === undefined
          ? t("registerEditor.checking")
          : open > 0
            ? t("registerEditor.open", { count: open })
            : refused === null && t("registerEditor.ready")}
      </p>
    </ActionBar>
  );
}
