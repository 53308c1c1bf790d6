"use client";
// What became of an approval: from when it holds, how far it is published, who was left out, and the way back.
import { Button, Progress } from "@mantine/core";
import { IconCircleCheck, IconHourglass } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../api/trpc.ts";
import { Allowed } from "../../session/allowed.tsx";
import { useConfirm } from "../../shell/confirm.tsx";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { useDates } from "../../words/dates.ts";
import look from "../decision/decision.module.css";
import type { Approval, ChangeFacts } from "../shapes.ts";
import { EntityName } from "../values/entity-name.tsx";
import { lackWords } from "./lack-words.ts";
import { PublicPages } from "./public-pages.tsx";

export function Approved({ change, approval }: { change: ChangeFacts; approval: Approval }) {
  const t = useTranslations();
  const dates = useDates();
  const { by, decidedAt, effectiveAt, leftOut, followUp } = approval;
  return (
    <section className={look.approved} aria-labelledby="approved">
      <h2 id="approved">
        <IconCircleCheck className="icon" stroke={1.75} aria-hidden="true" />{" "}
        {t("approved.title", { name: by.name ?? t("review.installation"), date: dates.moment(decidedAt) })}
      </h2>
      <p className="small">
        {t(effectiveAt > Date.now() ? "approved.comes" : "approved.holds", {
          date: dates.moment(effectiveAt),
        })}
      </p>
      <Publishing approval={approval} />
      <PublicPages edits={change.edits} leftOut={leftOut} />
      {leftOut.length > 0 && (
        <>
          <h3>{t("approved.leftOut", { count: leftOut.length })}</h3>
          <ul className={look.plan}>
            {leftOut.slice(0, 50).map(({ app, missing }) => (
              <li key={app}>
                <IconHourglass className="icon" stroke={1.75} aria-hidden="true" />{" "}
                <b>
                  <EntityName kind="app" id={app} />
                </b>{" "}
                <span className="dim">
                  {lackWords(missing)
                    .map((kind) => t(`proof.kind.${kind}`))
                    .join(t("list.comma"))}
                </span>
              </li>
            ))}
          </ul>
          {leftOut.length > 50 && (
            <p className="tiny dim">{t("queue.shown", { shown: 50, count: leftOut.length })}</p>
          )}
          {followUp !== null && (
            <p className="small">
              <Link href={`/changes/${followUp}`}>{t("approved.followUp")}</Link>
            </p>
          )}
        </>
      )}
      <Allowed action="change.propose">
        <RollBack change={change} />
      </Allowed>
    </section>
  );
}

/** Asks again as long as something is left to publish. */
function Publishing({ approval: { seq, publishing } }: { approval: Approval }) {
  const t = useTranslations();
  const progress = useQuery({
    ...useTRPC().change.progress.queryOptions({ seq }),
    initialData: { seq, ...publishing },
    refetchInterval: ({ state: { data } }) => (data !== undefined && data.done < data.all ? 1000 : false),
  });
  const { all, done } = progress.data;
  if (all === 0) return null;
  const label = t("approved.published", { count: done, total: all });
  return (
    <div role="status">
      <p className="small">{label}</p>
      {done < all && <Progress value={(done / all) * 100} size="sm" mt={4} aria-label={label} />}
    </div>
  );
}

function RollBack({ change }: { change: ChangeFacts }) {
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
    const title = t("rollBack.name", { name: change.draft.title }).slice(0, 200);
    if (isSure) rollBack.mutate({ change: change.id, title });
  };
  return (
    <>
      <ProblemNote error={rollBack.error} />
      <Button mt={10} onClick={() => void ask()} loading={rollBack.isPending}>
        {t("rollBack.do")}
      </Button>
    </>
  );
}
