"use client";
// Registers an SDK: first found by any of its names, then begun from a similar one or from nothing.
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useTRPC } from "../../api/trpc.ts";
import { useAddress } from "../../shell/address.ts";
import page from "../../shell/page.module.css";
import { PageHead, PageTitle } from "../../shell/page.tsx";
import { SearchBox } from "../../shell/search-box.tsx";
import { useSearchText } from "../../shell/search-text.ts";
import { Failure, Note, PageRows, Rows } from "../../shell/state.tsx";
import { useTerm } from "../../words/terms-context.tsx";
import { Names, useName, Words } from "../../words/words.tsx";
import { useKeptStart } from "../editor/kept-start.ts";
import css from "../register.module.css";
import { newSdk, nothing } from "./from-nothing.ts";

const batch = 12;

// Searching does not wait for the form.
const BeginSdk = dynamic(() => import("./begin-sdk.tsx").then((module) => module.BeginSdk), {
  loading: () => <PageRows />,
});

/** `provisional`: what a new SDK is called until it has a name. */
export function NewSdk({ provisional }: { provisional: string }) {
  const [{ from, q }, setAddress] = useAddress(["from", "q"]);
  if (from === "") return <Find onPick={(id) => setAddress({ from: id })} />;
  return <BeginSdk key={from} from={from} name={q} provisional={provisional} />;
}

function Find({ onPick }: { onPick: (from: string) => void }) {
  const t = useTranslations();
  const term = useTerm();
  const name = useName();
  const [{ q }, setAddress] = useAddress(["q"]);
  const { typed, settled, type } = useSearchText(
    q,
    useCallback((text) => setAddress({ q: text }, "replace"), [setAddress]),
  );
  const text = settled.trim();
  const found = useQuery({
    ...useTRPC().sdk.search.queryOptions({ text, limit: batch }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
  const kept = useKeptStart(newSdk);
  return (
    <div className={css.find}>
      <PageTitle>{t("registerTitle.heading")}</PageTitle>
      <PageHead title={t("registerTitle.heading")}>{t("registerFind.how")}</PageHead>
      {kept !== null && (
        <Note>
          {t("registerFind.begun", { name: kept.draft.title })}{" "}
          <Button variant="subtle" onClick={() => onPick(nothing)}>
            {t("registerFind.goOn")}
          </Button>
        </Note>
      )}
      <search>
        <SearchBox
          label={t("registerFind.search")}
          placeholder={t("registerFind.placeholder")}
          value={typed}
          type={type}
          size="md"
          isWide
        />
      </search>
      {found.error !== null && <Failure error={found.error} again={() => void found.refetch()} />}
      {text !== "" && found.data === undefined && found.error === null && <Rows count={4} height={58} />}
      {text !== "" && found.data !== undefined && (
        <>
          <p className="small" role="status">
            <b>{t("catalogue.found", { count: found.data.total })}</b>{" "}
            {found.data.total > batch && (
              <Link href={`/sdks?q=${encodeURIComponent(text)}`}>{t("registerFind.all")}</Link>
            )}
          </p>
          <ul className={page.hits} aria-busy={found.isPlaceholderData}>
            {found.data.rows.map(({ sdk, vendor, usedBy }) => (
              <li key={sdk.id}>
                <div>
                  <Link href={`/sdks/${sdk.id}`}>
                    <b>
                      <Names of={sdk.names} />
                    </b>
                  </Link>
                  <p className="small dim">
                    <Words of={vendor.names} /> · {term("function", sdk.function)} ·{" "}
                    {t("catalogue.usedBy", { count: usedBy })}
                  </p>
                </div>
                <div className={css.hitDo}>
                  <Button component={Link} href={`/sdks/${sdk.id}/use`} variant="default">
                    {t("registerFind.use")}
                    <span className="sr"> {name(sdk.names)}</span>
                  </Button>
                  <Button variant="subtle" onClick={() => onPick(sdk.id)}>
                    {t("registerFind.like")}
                    <span className="sr"> {name(sdk.names)}</span>
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={css.notHere}>
        <p className="small">
          <b>{t("registerFind.notHere")}</b> <span className="dim">{t("registerFind.notHereWhy")}</span>
        </p>
        <Button {...(found.data?.total === 0 && { variant: "filled" })} onClick={() => onPick(nothing)}>
          {text === "" ? t("registerFind.nothing") : t("registerFind.nothingNamed", { name: text })}
        </Button>
      </div>
    </div>
  );
}
