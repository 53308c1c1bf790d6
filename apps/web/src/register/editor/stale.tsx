"use client";
// Somebody else saved the same change, or it went on without us: what is typed here stays until one chooses.
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { codeOfProblem, problemOf } from "../../api/problem.ts";
import { useTRPCClient } from "../../api/trpc.ts";
import { Note } from "../../shell/state.tsx";
import type { Saver } from "../draft/saver.ts";

export function Stale({ saver, error }: { saver: Saver; error: unknown }) {
  const t = useTranslations();
  const registry = useTRPCClient();
  const { id } = saver.get();
  const mine = useMutation({
    mutationFn: async () => {
      if (id === null) return;
      const { edit } = await registry.change.get.query({ id });
      saver.standOn(edit);
    },
  });
  const isStale = codeOfProblem(error) === "change.stale";
  return (
    <Note is="stop">
      <p>
        {t(isStale ? "registerStale.saved" : "registerStale.moved", { code: problemOf(error)?.code ?? "" })}
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
