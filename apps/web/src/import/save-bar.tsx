"use client";
// Makes what was understood a draft change; more edits than one change may hold become several, each standing alone.
import { Button } from "@mantine/core";
import { splitEdits } from "@pilu/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AppendixRead } from "../api/answers.ts";
import { useTRPCClient } from "../api/trpc.ts";
import { ActionBar } from "../shell/action-bar.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { oneLine, reasonOf } from "./reason.ts";
import { leftIn } from "./shapes.ts";

interface Made {
  readonly id: string;
  readonly title: string;
}

export function SaveBar({ read, file, isReading }: { read: AppendixRead; file: string; isReading: boolean }) {
  const t = useTranslations();
  const registry = useTRPCClient();
  const router = useRouter();
  const queries = useQueryClient();
  const [made, setMade] = useState<readonly Made[]>([]);
  const parts = splitEdits(read.edits);
  const titleOf = (at: number) =>
    (parts.length === 1
      ? t("imports.changeTitle", { name: oneLine(file) })
      : t("imports.partTitle", { name: oneLine(file), number: at + 1, total: parts.length })
    ).slice(0, 200);
  const saving = useMutation({
    mutationFn: async () => {
      const left = leftIn(read);
      const lines = left.map(({ text, place, label }) =>
        label === null
          ? `${place.line}:${place.column} ${text}`
          : `${place.line}:${place.column} ${label}: ${text}`,
      );
      const head = t("imports.reasonHead", { name: oneLine(file), count: left.length });
      const reason = reasonOf(head, { lines, more: (count) => t("imports.reasonMore", { count }) });
      const done = [...made];
      // After a failure it goes on with the part that is missing.
      for (const [at, edits] of parts.entries()) {
        if (at < done.length) continue;
        const draft = { title: titleOf(at), reason, edits, follows: null };
        const { id } = await registry.change.save.mutate({ id: null, edit: null, draft });
        done.push({ id, title: draft.title });
        setMade([...done]);
      }
      void queries.invalidateQueries();
      const [only] = done;
      if (done.length === 1 && only !== undefined) router.push(`/changes/${only.id}/edit`);
    },
  });
  const open = new Set(read.open.map(({ kind, id }) => `${kind} ${id}`)).size;
  return (
    <ActionBar
      above={
        <>
          <ProblemNote error={saving.error} />
          {parts.length > 1 && made.length > 0 && (
            <div className="small" role="status">
              <p>{t("imports.madeParts", { count: made.length, total: parts.length })}</p>
              <ul>
                {made.map(({ id, title }) => (
                  <li key={id}>
                    <Link href={`/changes/${id}/edit`}>{title}</Link>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      }
      actions={
        <Button
          variant="filled"
          disabled={parts.length === 0 || isReading || made.length === parts.length}
          loading={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {t("imports.make", { count: parts.length })}
        </Button>
      }
    >
      <p className="small" role="status">
        {read.edits.length === 0
          ? t("imports.nothing")
          : t("imports.tally", {
              count: read.edits.length,
              value: open,
            })}
        {parts.length > 1 && ` ${t("imports.split", { count: parts.length })}`}
      </p>
    </ActionBar>
  );
}
