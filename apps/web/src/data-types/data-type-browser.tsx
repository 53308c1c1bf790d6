"use client";
// The data-type browser: every kind of personal information Pilu can name, by group.
import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useTRPC } from "../api/trpc.ts";
import { useAddress } from "../shell/address.ts";
import page from "../shell/page.module.css";
import { SearchBox } from "../shell/search-box.tsx";
import { useSearchText } from "../shell/search-text.ts";
import { Answer, Empty, Rows } from "../shell/state.tsx";
import { laws } from "../words/term-shapes.ts";
import { useTerms } from "../words/terms-context.tsx";
import css from "./data-types.module.css";
import { lasting, narrow, typeFilterKeys } from "./filters.ts";
import { TypeTable } from "./type-table.tsx";

export function DataTypeBrowser({ googleLabels }: { googleLabels: Readonly<Record<string, string>> }) {
  const t = useTranslations();
  const terms = useTerms();
  const [filters, setAddress] = useAddress(typeFilterKeys);
  const { typed, settled, type } = useSearchText(
    filters.q,
    useCallback((text) => setAddress({ q: text }, "replace"), [setAddress]),
  );
  const types = useQuery(useTRPC().dataType.list.queryOptions());
  const selects = [
    {
      key: "group",
      label: t("types.group"),
      data: Object.entries(terms.group).map(([value, label]) => ({ value, label })),
    },
    {
      key: "law",
      label: t("types.law"),
      data: laws.map((law) => ({ value: law, label: t(`lawLong.${law}`) })),
    },
    {
      key: "lasts",
      label: t("types.lasts"),
      data: lasting.map((how) => ({ value: how, label: t(`lasting.${how}`) })),
    },
  ] as const;
  return (
    <>
      <search className={css.ask}>
        <SearchBox
          label={t("types.search")}
          placeholder={t("types.placeholder")}
          value={typed}
          type={type}
          isWide
        />
        {selects.map(({ key, label, data }) => (
          <Select
            key={key}
            label={label}
            placeholder={t("catalogue.any")}
            data={data}
            value={filters[key] === "" ? null : filters[key]}
            onChange={(value) => setAddress({ [key]: value ?? "" })}
            clearable
            clearButtonProps={{
              "aria-label": t("catalogue.clearOne", { name: label }),
              "aria-hidden": false,
              size: "24px",
              tabIndex: 0,
            }}
          />
        ))}
      </search>
      <Answer of={types} waiting={<Rows count={12} height={52} />}>
        {(rows) => {
          const found = narrow(rows, { ...filters, q: settled });
          return (
            <>
              <p role="status" className={`small ${css.count}`}>
                <b>{t("types.found", { count: found.length, total: rows.length })}</b>
              </p>
              {found.length === 0 && (
                <Empty title={t("types.noneTitle")}>
                  <p>{t("types.noneWhy")}</p>
                  <Button mt={8} onClick={() => setAddress({ q: "", group: "", law: "", lasts: "" })}>
                    {t("catalogue.clear")}
                  </Button>
                </Empty>
              )}
              {found.length > 0 && <TypeTable rows={found} googleLabels={googleLabels} />}
              <p className={`tiny dim ${page.spread}`}>{t("types.note")}</p>
            </>
          );
        }}
      </Answer>
    </>
  );
}
