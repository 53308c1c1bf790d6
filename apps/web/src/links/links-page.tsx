"use client";
// The policy links of all SDKs: what was found there last, and what a person must read again or replace.
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { useTRPCClient } from "../api/trpc.ts";
import css from "../findings/findings.module.css";
import { WatchTabs } from "../findings/tabs.tsx";
import { useAddress } from "../shell/address.ts";
import { CountedTabs } from "../shell/counted-tabs.tsx";
import { More } from "../shell/more.tsx";
import { PageHead } from "../shell/page.tsx";
import { SearchBox } from "../shell/search-box.tsx";
import { useSearchText } from "../shell/search-text.ts";
import { Answer, Empty, Rows } from "../shell/state.tsx";
import { LinkLine } from "./link-line.tsx";
import { countIn, linkQuestion, linkStates } from "./standing.ts";

const batch = 60;

export function LinksPage() {
  const t = useTranslations();
  const [{ state, q }, set] = useAddress(["state", "q"]);
  const { typed, settled, type } = useSearchText(
    q,
    useCallback((text) => set({ q: text }, "replace"), [set]),
  );
  const client = useTRPCClient();
  const list = useRef<HTMLUListElement>(null);
  const asked = linkQuestion({ state, text: settled });
  const links = useInfiniteQuery({
    queryKey: ["links", asked],
    queryFn: ({ pageParam, signal }) =>
      client.link.list.query({ ...asked, limit: batch, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: 5000,
  });
  const counts = links.data?.pages[0]?.counts;
  const tabs = [
    { value: "", label: t("policyLinks.open") },
    ...linkStates.map((value) => ({ value, label: t(`policyLinks.state.${value}`) })),
    { value: "all", label: t("policyLinks.all") },
  ].map((tab) => ({ ...tab, count: counts && countIn(counts, tab.value) }));
  return (
    <>
      <PageHead title={t("policyLinks.title")}>{t("policyLinks.what")}</PageHead>
      <WatchTabs />
      <search className={css.filters}>
        <CountedTabs
          label={t("policyLinks.byState")}
          tabs={tabs}
          value={state}
          set={(value) => set({ state: value })}
        />
        <div className={css.selects}>
          <SearchBox label={t("policyLinks.search")} value={typed} type={type} />
        </div>
      </search>
      <Answer of={links} waiting={<Rows count={8} height={60} />}>
        {({ pages }) => {
          const rows = pages.flatMap((part) => part.rows);
          const total = pages[0]?.total ?? 0;
          return (
            <>
              <p role="status" className={`small dim ${css.tally}`}>
                {t("policyLinks.found", { count: total })}
              </p>
              {total === 0 ? (
                <Empty
                  title={t(state === "" && settled === "" ? "policyLinks.noneOpen" : "policyLinks.none")}
                >
                  {t(state === "" && settled === "" ? "policyLinks.noneWhy" : "policyLinks.noneHere")}
                </Empty>
              ) : (
                <ul
                  className={css.lines}
                  ref={list}
                  aria-label={t("policyLinks.title")}
                  aria-busy={links.isPlaceholderData}
                >
                  {rows.map((row) => (
                    <LinkLine key={row.url} of={row} />
                  ))}
                </ul>
              )}
              <More of={links} list={list} shown={rows.length} total={total} batch={batch} />
            </>
          );
        }}
      </Answer>
    </>
  );
}
