"use client";
// The same change was saved elsewhere, or it went on without us: what is typed here stays until one chooses.
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { problemOf } from "../../api/problem.ts";
import { useTRPCClient } from "../../api/trpc.ts";
import { Note } from "../../shell/state.tsx";
import type { Saver } from "../draft/saver.ts";
import { saverAmong } from "../draft/saver-among.ts";
import { useAuthor } from "../draft/use-author.ts";

export function Stale({ saver, error }: { saver: Saver; error: unknown }) {
  const t = useTranslations();
  const registry = useTRPCClient();
  const reader = useAuthor();
  const { id } = saver.get();
  const mine = useMutation({
    mutationFn: async () => {
      if (id === null) return;
      const { edit } = await registry.change.get.query({ id });
      saver.standOn(edit);
    },
  });
  const problem = problemOf(error);
  const isStale = problem?.code === "change.stale";
  const by = problem?.facts.by;
  const who = by === undefined ? "either" : saverAmong([String(by)], reader);
  return (
    <Note is="stop">
      <p>
        {isStale ? t(`registerStale.saved.${who}`) : t("registerStale.moved", { code: problem?.code ?? "" })}
      </p>
      <p>
        {isStale && (
          <Button variant="subtle" onClick={() => mine.mutate()} loading={mine.isPending}>
            {t("registerStale.mine")}
          </Button>
        )}
        {isStale && (
          <Button
            variant="subtle"
            onClick={() => {
              saver.drop();
              window.location.reload();
            }}
          >
            {t("registerStale.theirs")}
          </Button>
        )}
        {id !== null && <Link href={`/changes/${id}`}>{t("registerEditor.toChange")}</Link>}
      </p>
    </Note>
  );
}
