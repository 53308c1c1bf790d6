"use client";
// The company's apps: who answers for them, which version is public, how much is in them.
import { Skeleton } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useTRPCClient } from "../api/trpc.ts";
import { More } from "../shell/more.tsx";
import { Empty, Failure } from "../shell/state.tsx";
import { AppCard } from "./app-card.tsx";
import css from "./app-page.module.css";

const batch = 30;

/** `level` is the level of heading that fits the page around it; `text` narrows to the apps whose names hold it. */
export function AppList({ level, text = "" }: { level: 2 | 3; text?: string }) {
  const t = useTranslations();
  const client = useTRPCClient();
  const list = useRef<HTMLUListElement>(null);
  const wanted = text.trim().slice(0, 200);
  const answer = useInfiniteQuery({
    queryKey: ["apps", wanted],
    queryFn: ({ pageParam, signal }) =>
      client.app.list.query(
        { limit: batch, cursor: pageParam, ...(wanted !== "" && { text: wanted }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const rows = answer.data?.pages.flatMap((part) => part.rows) ?? [];
  const total = answer.data?.pages[0]?.total;
  const failure = answer.error !== null && !answer.isFetchNextPageError && (
    <Failure error={answer.error} again={() => void answer.refetch()} busy={answer.isFetching} />
  );
  if (total === undefined && failure) return failure;
  if (total === undefined) return <Awaited />;
  if (total === 0)
    return wanted === "" ? (
      <Empty title={t("apps.noneTitle")}>
        <p>{t.rich("apps.noneWhy", { code: (chunks) => <code>{chunks}</code> })}</p>
      </Empty>
    ) : (
      <Empty title={t("apps.noneNamed")}>{null}</Empty>
    );
  return (
    <>
      <ul className={css.cards} ref={list} aria-busy={answer.isPlaceholderData}>
        {rows.map((row) => (
          <AppCard key={row.app.id} row={row} level={level} />
        ))}
      </ul>
      {failure}
      <More of={answer} list={list} shown={rows.length} total={total} batch={batch} />
    </>
  );
}

function Awaited() {
  const t = useTranslations();
  return (
    <div className={css.cards} role="status" aria-label={t("state.loading")}>
      {[1, 2, 3].map((card) => (
        <Skeleton key={card} height={124} radius="lg" />
      ))}
    </div>
  );
}
