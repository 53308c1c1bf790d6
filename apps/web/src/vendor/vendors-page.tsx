"use client";
// Every vendor with where it sits and how many SDKs it makes; found by any part of its names.
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { useTRPCClient } from "../api/trpc.ts";
import { useAddress } from "../shell/address.ts";
import { More } from "../shell/more.tsx";
import page from "../shell/page.module.css";
import { Cell, PageHead } from "../shell/page.tsx";
import { SearchBox } from "../shell/search-box.tsx";
import { useSearchText } from "../shell/search-text.ts";
import { Answer, Empty, Rows } from "../shell/state.tsx";
import { useTerm } from "../words/terms-context.tsx";
import { Names } from "../words/words.tsx";

const batch = 100;

export function VendorsPage() {
  const t = useTranslations();
  const term = useTerm();
  const client = useTRPCClient();
  const [{ q }, set] = useAddress(["q"]);
  const search = useSearchText(
    q,
    useCallback((text) => set({ q: text }, "replace"), [set]),
  );
  const list = useRef<HTMLTableSectionElement>(null);
  const wanted = search.settled.trim().slice(0, 200);
  const vendors = useInfiniteQuery({
    queryKey: ["vendors", wanted],
    queryFn: ({ pageParam, signal }) =>
      client.vendor.list.query(
        { limit: batch, cursor: pageParam, ...(wanted !== "" && { text: wanted }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title={t("nav.vendors")} />
      <search className={page.narrow}>
        <SearchBox label={t("vendors.find")} value={search.typed} type={search.type} />
      </search>
      <Answer of={vendors} waiting={<Rows count={12} height={38} />}>
        {({ pages }) => {
          const found = pages.flatMap(({ rows }) => rows);
          const total = pages[0]?.total ?? 0;
          if (total === 0) return <Empty title={t("vendors.noneTitle")}>{t("vendors.noneWhy")}</Empty>;
          return (
            <>
              <p className="small dim" role="status">
                {t("vendors.count", { count: total })}
              </p>
              <table className={`${page.table} ${page.stack}`} aria-busy={vendors.isPlaceholderData}>
                <caption className="sr">{t("nav.vendors")}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t("people.name")}</th>
                    <th scope="col">{t("vendor.seat")}</th>
                    <th scope="col">{t("nav.sdks")}</th>
                  </tr>
                </thead>
                <tbody ref={list}>
                  {found.map(({ id, names, country, sdks }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link href={`/vendors/${id}`}>
                          <Names of={names} />
                        </Link>
                      </th>
                      <Cell label={t("vendor.seat")} isEmpty={country === null}>
                        {country !== null && term("country", country)}
                      </Cell>
                      <Cell label={t("nav.sdks")}>{t("number", { value: sdks })}</Cell>
                    </tr>
                  ))}
                </tbody>
              </table>
              <More of={vendors} list={list} shown={found.length} total={total} batch={batch} />
            </>
          );
        }}
      </Answer>
    </>
  );
}
