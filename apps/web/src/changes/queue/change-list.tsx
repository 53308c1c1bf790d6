"use client";
// The queue: every change, found by its words and narrowed by state, weight, app, author, age and what it edits.
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { useTRPCClient } from "../../api/trpc.ts";
import { useMe } from "../../session/me.ts";
import { useAddress } from "../../shell/address.ts";
import { More } from "../../shell/more.tsx";
import { useSearchText } from "../../shell/search-text.ts";
import { Failure, Rows } from "../../shell/state.tsx";
import { ChangeRow } from "./change-row.tsx";
import { Narrowing } from "./narrowing.tsx";
import { NoChanges } from "./no-changes.tsx";
import { nothingAsked, queueKeys, queueQuestion } from "./question.ts";
import css from "./queue.module.css";
import { QueueFilters } from "./queue-filters.tsx";
import { StateTabs } from "./state-tabs.tsx";

const batch = 50;

export function ChangeList() {
  const t = useTranslations();
  const client = useTRPCClient();
  const me = useMe();
  const [address, setAddress] = useAddress(queueKeys);
  const { typed, settled, type } = useSearchText(
    address.q,
    useCallback((q) => setAddress({ q }, "replace"), [setAddress]),
  );
  const list = useRef<HTMLUListElement>(null);
  const asked = queueQuestion(address, { text: settled, me: me?.id });
  const answer = useInfiniteQuery({
    queryKey: ["changes", asked],
    queryFn: ({ pageParam, signal }) =>
      client.change.list.query({ ...asked, limit: batch, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    enabled: me !== undefined || address.by !== "me",
    // Others work on the same changes: coming back shows what they did.
    staleTime: 5000,
    refetchOnWindowFocus: true,
  });
  const first = answer.data?.pages[0];
  const rows = answer.data?.pages.flatMap((part) => part.rows) ?? [];
  return (
    <>
      <QueueFilters address={address} typed={typed} type={type} set={setAddress} />
      <Narrowing address={address} set={setAddress} />
      <StateTabs state={address.state} counts={first?.counts} set={(state) => setAddress({ state })} />
      <p role="status" className={`small dim ${css.tally}`}>
        {first !== undefined && t("queue.found", { count: first.total })}
      </p>
      {answer.error !== null && !answer.isFetchNextPageError && (
        <Failure error={answer.error} again={() => void answer.refetch()} busy={answer.isFetching} />
      )}
      {answer.data === undefined && answer.error === null && <Rows count={8} height={62} />}
      {first?.total === 0 && <NoChanges address={address} clear={() => setAddress(nothingAsked)} />}
      {rows.length > 0 && (
        <ul
          className={css.rows}
          ref={list}
          aria-label={t("nav.changes")}
          aria-busy={answer.isPlaceholderData}
        >
          {rows.map((row) => (
            <ChangeRow key={row.id} row={row} />
          ))}
        </ul>
      )}
      {first !== undefined && (
        <More of={answer} list={list} shown={rows.length} total={first.total} batch={batch} />
      )}
    </>
  );
}
