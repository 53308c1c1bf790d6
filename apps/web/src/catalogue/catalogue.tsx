"use client";
// The catalogue: every SDK the registry knows, searched by any name, package or class, and filtered.
import { Button } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { useTRPCClient } from "../api/trpc.ts";
import { useAddress } from "../shell/address.ts";
import { More } from "../shell/more.tsx";
import page from "../shell/page.module.css";
import { SearchBox } from "../shell/search-box.tsx";
import { useSearchText } from "../shell/search-text.ts";
import { Empty, Failure, Rows } from "../shell/state.tsx";
import css from "./catalogue.module.css";
import { CatalogueFilters } from "./filters.tsx";
import { filterKeys, question } from "./question.ts";
import { SdkRowView } from "./sdk-row.tsx";

const batch = 40;

export function Catalogue() {
  const t = useTranslations();
  const client = useTRPCClient();
  const [{ q, ...filters }, setAddress] = useAddress(["q", ...filterKeys]);
  const { typed, settled, type } = useSearchText(
    q,
    useCallback((text) => setAddress({ q: text }, "replace"), [setAddress]),
  );
  const list = useRef<HTMLUListElement>(null);

  const asked = question(settled, filters);
  const answer = useInfiniteQuery({
    queryKey: ["catalogue", asked],
    queryFn: ({ pageParam, signal }) =>
      client.sdk.search.query({ ...asked, limit: batch, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const rows = answer.data?.pages.flatMap((part) => part.rows) ?? [];
  const first = answer.data?.pages[0];
  const isNarrowed = settled.trim() !== "" || filterKeys.some((key) => filters[key] !== "");

  const clear = () => {
    setAddress({ q: "", fn: "", type: "", vendor: "", platform: "", sure: "" });
  };

  return (
    <>
      <search className={css.ask}>
        <SearchBox
          label={t("catalogue.search")}
          placeholder={t("catalogue.placeholder")}
          value={typed}
          type={type}
          size="md"
          isWide
        />
        <CatalogueFilters filters={filters} set={setAddress} />
      </search>
      <div className={`${page.spread} ${css.tally}`}>
        <p role="status" className={`small ${css.count}`}>
          {first !== undefined && <b>{t("catalogue.found", { count: first.total })}</b>}
        </p>
        {isNarrowed && (
          <Button variant="subtle" onClick={clear}>
            {t("catalogue.clear")}
          </Button>
        )}
      </div>
      {answer.error !== null && !answer.isFetchNextPageError && (
        <Failure error={answer.error} again={() => void answer.refetch()} busy={answer.isFetching} />
      )}
      {answer.data === undefined && answer.error === null && <Rows count={10} height={58} />}
      {first?.total === 0 && (
        <Empty title={t("catalogue.noneTitle")}>
          <p>{isNarrowed ? t("catalogue.noneHere") : t("catalogue.noneYet")}</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <ul className={css.rows} ref={list} aria-label={t("nav.sdks")} aria-busy={answer.isPlaceholderData}>
          {rows.map((row) => (
            <SdkRowView key={row.sdk.id} row={row} />
          ))}
        </ul>
      )}
      {first !== undefined && (
        <More of={answer} list={list} shown={rows.length} total={first.total} batch={batch} />
      )}
    </>
  );
}
