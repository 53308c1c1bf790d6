"use client";
// What published versions still ask for: who sees to it, by when, and once it is done, where the proof lies.
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { DutyRow } from "../api/answers.ts";
import { useTRPC, useTRPCClient } from "../api/trpc.ts";
import css from "../findings/findings.module.css";
import { WatchTabs } from "../findings/tabs.tsx";
import { useAddress } from "../shell/address.ts";
import { AppSelect } from "../shell/app-select.tsx";
import { CountedTabs } from "../shell/counted-tabs.tsx";
import { More } from "../shell/more.tsx";
import { PageHead } from "../shell/page.tsx";
import { Empty, Failure, Rows } from "../shell/state.tsx";
import { untilThere } from "../shell/until-there.ts";
import { DutyLine } from "./duty-line.tsx";

const DutyDialog = dynamic(
  () => untilThere(() => import("./duty-dialog.tsx")).then((module) => module.DutyDialog),
  {
    ssr: false,
  },
);

const batch = 60;

export function DutiesPage() {
  const t = useTranslations();
  const client = useTRPCClient();
  const [{ state, app }, set] = useAddress(["state", "app"]);
  const [opened, setOpened] = useState<DutyRow | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const apps = useQuery(useTRPC().app.index.queryOptions());
  const isDone = state === "done";
  const asked = { isDone, ...(app !== "" && { app }) };
  const answer = useInfiniteQuery({
    queryKey: ["duties", asked],
    queryFn: ({ pageParam, signal }) =>
      client.duty.list.query({ ...asked, limit: batch, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: 5000,
  });
  const first = answer.data?.pages[0];
  const counts = first?.counts;
  const rows = answer.data?.pages.flatMap((part) => part.rows) ?? [];
  return (
    <>
      <PageHead title={t("duties.title")}>{t("duties.what")}</PageHead>
      <WatchTabs />
      <search className={css.filters}>
        <CountedTabs
          label={t("duties.byState")}
          tabs={[
            {
              value: "",
              label: t("duties.open"),
              count: counts && counts.overdue + counts.soon + counts.later,
            },
            { value: "done", label: t("duties.done"), count: counts?.done },
          ]}
          value={isDone ? "done" : ""}
          set={(value) => set({ state: value })}
        />
        <div className={css.selects}>
          <AppSelect
            apps={(apps.data ?? []).map((row) => row.app)}
            label={t("findings.byApp")}
            none={t("catalogue.any")}
            value={app}
            choose={(slug) => set({ app: slug })}
          />
        </div>
      </search>
      <p role="status" className={`small dim ${css.tally}`}>
        {first !== undefined && t("duties.found", { count: first.total })}
      </p>
      {answer.error !== null && !answer.isFetchNextPageError && (
        <Failure error={answer.error} again={() => void answer.refetch()} busy={answer.isFetching} />
      )}
      {answer.data === undefined && answer.error === null && <Rows count={6} height={56} />}
      {answer.data !== undefined && rows.length === 0 && (
        <Empty title={t(isDone ? "duties.noneDone" : "duties.none")}>{t("duties.noneWhy")}</Empty>
      )}
      {rows.length > 0 && (
        <ul
          className={css.lines}
          ref={list}
          aria-label={t("duties.title")}
          aria-busy={answer.isPlaceholderData}
        >
          {rows.map((row) => (
            <DutyLine key={`${row.app} ${row.n} ${row.duty}`} of={row} open={setOpened} />
          ))}
        </ul>
      )}
      {first !== undefined && (
        <More of={answer} list={list} shown={rows.length} total={first.total} batch={batch} />
      )}
      {opened !== null && <DutyDialog of={opened} close={() => setOpened(null)} />}
    </>
  );
}
