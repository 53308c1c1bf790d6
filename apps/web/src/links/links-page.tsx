"use client";
// The policy links of all SDKs: what was found there last, and what a person must read again or replace.
import { Button, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useTRPC } from "../api/trpc.ts";
import css from "../findings/findings.module.css";
import { WatchTabs } from "../findings/tabs.tsx";
import { useAddress } from "../shell/address.ts";
import { searchMark } from "../shell/keys.tsx";
import { PageHead } from "../shell/page.tsx";
import { useSearchText } from "../shell/search-text.ts";
import { Answer, Empty, Rows } from "../shell/state.tsx";
import { LinkLine } from "./link-line.tsx";
import { linkStates, linksIn, needsSomebody, stateOf } from "./standing.ts";

const batch = 60;

export function LinksPage() {
  const t = useTranslations();
  const [{ state, q }, set] = useAddress(["state", "q"]);
  const { typed, settled, type } = useSearchText(
    q,
    useCallback((text) => set({ q: text }, "replace"), [set]),
  );
  const [shown, setShown] = useState(batch);
  const links = useQuery({ ...useTRPC().link.list.queryOptions(), staleTime: 5000 });
  const states = links.data?.map(stateOf);
  const count = (value: string) =>
    states?.filter((one) => (value === "" ? needsSomebody(one) : value === "all" || one === value)).length;
  const tabs = [
    { value: "", label: t("policyLinks.open") },
    ...linkStates.map((value) => ({ value, label: t(`policyLinks.state.${value}`) })),
    { value: "all", label: t("policyLinks.all") },
  ];
  return (
    <>
      <PageHead title={t("policyLinks.title")}>{t("policyLinks.what")}</PageHead>
      <WatchTabs />
      <search className={css.filters}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
        <div className={css.tabs} role="group" aria-label={t("policyLinks.byState")}>
          {tabs.map(({ value, label }) => (
            <button
              key={value}
              type="button"
              aria-pressed={state === value}
              onClick={() => set({ state: value })}
            >
              {label}
              {states !== undefined && (
                <span className={css.count}>{t("number", { value: count(value) ?? 0 })}</span>
              )}
            </button>
          ))}
        </div>
        <div className={css.selects}>
          <TextInput
            {...searchMark}
            type="search"
            label={t("policyLinks.search")}
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
            leftSection={<IconSearch className="icon" stroke={1.75} aria-hidden="true" />}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
      </search>
      <Answer of={links} waiting={<Rows count={8} height={60} />}>
        {(all) => {
          const rows = linksIn(all, { state, text: settled });
          return (
            <>
              <p role="status" className={`small dim ${css.tally}`}>
                {t("policyLinks.found", { count: rows.length })}
              </p>
              {rows.length === 0 ? (
                <Empty title={t("policyLinks.none")}>
                  {t(state === "" && settled === "" ? "policyLinks.noneWhy" : "policyLinks.noneHere")}
                </Empty>
              ) : (
                <ul className={css.lines} aria-label={t("policyLinks.title")}>
                  {rows.slice(0, shown).map((row) => (
                    <LinkLine key={row.url} of={row} />
                  ))}
                </ul>
              )}
              {rows.length > shown && (
                <div className={css.more}>
                  <Button onClick={() => setShown(shown + batch)}>
                    {t("catalogue.more", { count: Math.min(batch, rows.length - shown) })}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Answer>
    </>
  );
}
