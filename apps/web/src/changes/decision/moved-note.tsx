"use client";
// The ground moved under a decision: loads the review again and says what is another than before.
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../api/trpc.ts";
import page from "../../shell/page.module.css";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { DifferenceTitle } from "../review/difference-title.tsx";
import { useOnReview } from "../review/on-review.ts";
import { type Moved, movedBetween } from "./moved.ts";

export function MovedNote({ error, done }: { error: unknown; done: () => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { change, review } = useOnReview();
  const [seen] = useState(review);
  const reload = useMutation({
    mutationFn: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: trpc.change.get.queryKey({ id: change.id }) }),
        queries.invalidateQueries({ queryKey: trpc.change.review.queryKey() }),
      ]),
  });
  if (!reload.isSuccess)
    return (
      <ProblemNote error={error}>
        <Button mt={8} onClick={() => reload.mutate()} loading={reload.isPending}>
          {t("moved.reload")}
        </Button>
      </ProblemNote>
    );
  return <MovedList of={movedBetween(seen, review)} done={done} />;
}

function MovedList({ of: { came, went, reweighed }, done }: { of: Moved; done: () => void }) {
  const t = useTranslations();
  const parts = [
    { name: t("moved.came"), all: came },
    { name: t("moved.went"), all: went },
    { name: t("moved.reweighed"), all: reweighed },
  ].filter(({ all }) => all.length > 0);
  return (
    <div className={`${page.note} ${page.look}`} role="status">
      <div>
        <b>{t(parts.length === 0 ? "moved.nothing" : "moved.something")}</b>
        <ul className={page.faults}>
          {parts.flatMap(({ name, all }) =>
            all.slice(0, 20).map((one) => (
              <li key={`${name} ${one.key}`}>
                {name}: <DifferenceTitle of={one} />
              </li>
            )),
          )}
        </ul>
        <Button mt={8} onClick={done}>
          {t("moved.understood")}
        </Button>
      </div>
    </div>
  );
}
