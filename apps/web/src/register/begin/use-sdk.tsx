"use client";
// Which app an SDK of the registry goes into: those that use it already lead to what they say of it.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { useTRPC, useTRPCClient } from "../../api/trpc.ts";
import { useAddress } from "../../shell/address.ts";
import { More } from "../../shell/more.tsx";
import page from "../../shell/page.module.css";
import { PageHead, PageTitle } from "../../shell/page.tsx";
import { usePaged } from "../../shell/paged.ts";
import { SearchBox } from "../../shell/search-box.tsx";
import { useSearchText } from "../../shell/search-text.ts";
import { Answer, Empty, PageRows, Rows } from "../../shell/state.tsx";
import { Names, useName } from "../../words/words.tsx";
import css from "../register.module.css";

const batch = 50;

export function UseSdk({ id }: { id: string }) {
  const t = useTranslations();
  const name = useName();
  const answer = useQuery(useTRPC().sdk.get.queryOptions({ id }));
  return (
    <Answer of={answer} title={t("registerFind.use")} waiting={<PageRows />}>
      {({ sdk }) => {
        const title = t("registerUse.heading", { name: name(sdk.names) });
        return (
          <div className={css.find}>
            <PageTitle>{title}</PageTitle>
            <PageHead title={title} />
            <Apps sdk={sdk.id} />
          </div>
        );
      }}
    </Answer>
  );
}

function Apps({ sdk }: { sdk: string }) {
  const t = useTranslations();
  const client = useTRPCClient();
  const list = useRef<HTMLUListElement>(null);
  const [{ q }, set] = useAddress(["q"]);
  const { typed, settled, type } = useSearchText(
    q,
    useCallback((text) => set({ q: text }, "replace"), [set]),
  );
  const wanted = settled.trim().slice(0, 200);
  const { answer, rows, total } = usePaged(["sdk-apps", sdk, wanted], (cursor, signal) =>
    client.sdk.appsFor.query(
      { id: sdk, cursor, limit: batch, ...(wanted !== "" && { text: wanted }) },
      { signal },
    ),
  );
  return (
    <>
      <SearchBox label={t("apps.search")} value={typed} type={type} />
      <Answer of={answer} waiting={<Rows count={8} height={48} />}>
        {() => (
          <>
            <p className="small dim" role="status">
              {t("apps.count", { count: total })}
            </p>
            {total === 0 && (
              <Empty title={t(wanted === "" ? "apps.noneTitle" : "apps.noneNamed")}>{null}</Empty>
            )}
            <ul className={page.hits} ref={list} aria-busy={answer.isPlaceholderData}>
              {rows.map(({ app, isUsed }) => (
                <li key={app.id}>
                  {isUsed || app.status === "retired" ? (
                    <span>
                      <Names of={app.names} />
                    </span>
                  ) : (
                    <Link href={`/apps/${app.slug}/add?sdk=${sdk}`}>
                      <b>
                        <Names of={app.names} />
                      </b>
                    </Link>
                  )}
                  {app.status === "retired" && <span className={page.tag}>{t("state.retired")}</span>}
                  {isUsed && app.status === "live" && (
                    <Link className="small" href={`/apps/${app.slug}/sdks/${sdk}/edit`}>
                      {t("registerUse.already")}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
            <More of={answer} list={list} shown={rows.length} total={total} batch={batch} />
          </>
        )}
      </Answer>
    </>
  );
}
