"use client";
// The way on: what hinders, throwing the draft away, handing it to its reviewers.
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useEffectEvent, useId, useState } from "react";
import { useTRPCClient } from "../../api/trpc.ts";
import { ActionBar } from "../../shell/action-bar.tsx";
import { useConfirm } from "../../shell/confirm.tsx";
import { untilThere } from "../../shell/until-there.ts";
import { useInBrowser } from "../../shell/use-in-browser.ts";
import { useEditor } from "../draft/editor-context.tsx";
import type { Saver } from "../draft/saver.ts";
import { fateOf } from "../draft/use-saver.ts";
import type { FaultTexts } from "../form/use-faults.ts";
import { leadToChecks } from "./lead-to.ts";
import { Refusal } from "./refusal.tsx";

// The registry has just answered where it is needed: its code can be fetched.
const Stale = lazy(() =>
  untilThere(() => import("./stale.tsx")).then((module) => ({ default: module.Stale })),
);

export function SubmitBar({
  saver,
  faults,
  claims,
  errors,
  onRefused,
}: {
  saver: Saver;
  faults: ReadonlyMap<string, FaultTexts> | undefined;
  claims: ReadonlyMap<string, string>;
  /** How many errors the rules name, of which those that the change brings keep it from review. */
  errors: number;
  onRefused: () => void;
}) {
  const t = useTranslations();
  const router = useRouter();
  const registry = useTRPCClient();
  const queries = useQueryClient();
  const confirm = useConfirm();
  const { id, state } = useEditor();
  // A press before the page is live would be lost.
  const isLive = useInBrowser();
  const told = useId();
  const [isWaiting, setWaiting] = useState(false);
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
    setWaiting(false);
    submit.reset();
    discard.mutate();
  };
  const refused = submit.error ?? discard.error;
  const go = () => {
    if (open === 0) return submit.mutate();
    onRefused();
    leadToChecks();
  };
  // A press before the first verdict is kept until it is there.
  const isJudged = faults !== undefined;
  const onVerdict = useEffectEvent(() => {
    setWaiting(false);
    go();
  });
  useEffect(() => {
    if (isWaiting && isJudged) onVerdict();
  }, [isWaiting, isJudged]);
  return (
    <ActionBar
      above={
        <>
          {state.is === "refused" && (
            <Suspense>
              <Stale saver={saver} error={state.error} />
            </Suspense>
          )}
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
            variant={open === 0 ? "filled" : "default"}
            disabled={!isLive}
            aria-describedby={told}
            onClick={() => {
              discard.reset();
              setWaiting(true);
            }}
            loading={submit.isPending}
          >
            {t("registerEditor.submit")}
          </Button>
        </>
      }
    >
      <p id={told} className="small" role="status">
        {!isJudged
          ? t(isWaiting ? "registerEditor.waiting" : "registerEditor.checking")
          : open > 0
            ? t("registerEditor.open", { count: open })
            : refused === null &&
              (errors > 0 ? t("registerEditor.errors", { count: errors }) : t("registerEditor.ready"))}
      </p>
    </ActionBar>
  );
}
