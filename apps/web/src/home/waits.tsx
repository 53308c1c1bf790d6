"use client";
// What waits for whoever is signed in: their own changes that clash with others, reviews for those who decide, what was sent back and drafts for those who wrote.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { useMay, useMe } from "../session/me.ts";
import page from "../shell/page.module.css";
import { Section } from "../shell/page.tsx";
import { Answer, Rows } from "../shell/state.tsx";
import { ChangeLines } from "./change-lines.tsx";

const most = 8;

export function Waits() {
  const t = useTranslations();
  const trpc = useTRPC();
  const me = useMe();
  const may = useMay();
  const decides = may("change.decide");
  const proposes = may("change.propose");
  const author = me?.id ?? "";
  const options = { enabled: Boolean(me), placeholderData: keepPreviousData, staleTime: 0 };
  const review = useQuery(
    trpc.change.list.queryOptions(
      { states: ["in-review"], limit: most },
      { ...options, enabled: options.enabled && decides },
    ),
  );
  const returned = useQuery(
    trpc.change.list.queryOptions({ author, states: ["changes-requested"], limit: most }, options),
  );
  const drafts = useQuery(trpc.change.list.queryOptions({ author, states: ["draft"], limit: most }, options));
  const clashes = useQuery(
    trpc.change.conflicting.queryOptions(undefined, { enabled: options.enabled && proposes, staleTime: 0 }),
  );
  const conflicts = clashes.data ?? [];
  const first = decides ? review : returned;
  const lists = [
    { key: "review", rows: decides ? (review.data?.rows ?? []) : [] },
    { key: "returned", rows: returned.data?.rows ?? [] },
    { key: "drafts", rows: drafts.data?.rows ?? [] },
  ] as const;
  const isEmpty = conflicts.length === 0 && lists.every(({ rows }) => rows.length === 0);
  return (
    <Section id="waits" title={t("desk.waits")} aside={<Link href="/changes">{t("desk.all")}</Link>}>
      <Answer of={first} waiting={<Rows count={5} height={44} />}>
        {() =>
          isEmpty ? (
            <p className="dim small">
              {decides ? t("desk.noneDecide") : proposes ? t("desk.nonePropose") : t("desk.noneRead")}
            </p>
          ) : (
            <>
              {conflicts.length > 0 && (
                <div style={{ marginBottom: 18 }}>
                  <h3>{t("desk.conflicts")}</h3>
                  <ul className={page.list}>
                    {conflicts.map(({ id, title, conflicts: count }) => (
                      <li key={id}>
                        <Link href={`/changes/${id}`}>{title === "" ? t("desk.untitled") : title}</Link>
                        <p className="dim">{t("desk.conflictFields", { count })}</p>
                      </li>
                    ))}
                  </ul>
                </div>
              )}
              {lists.map(
                ({ key, rows }) =>
                  rows.length > 0 && (
                    <div key={key} style={{ marginBottom: 18 }}>
                      <h3>{t(`desk.${key}`)}</h3>
                      <ChangeLines rows={rows} />
                    </div>
                  ),
              )}
            </>
          )
        }
      </Answer>
    </Section>
  );
}
