"use client";
// Finds SDKs of the registry to add, by any of their names.
import { Checkbox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SdkRow } from "../api/answers.ts";
import { useTRPC } from "../api/trpc.ts";
import page from "../shell/page.module.css";
import { SearchBox } from "../shell/search-box.tsx";
import { Failure, Rows } from "../shell/state.tsx";
import { useTerm } from "../words/terms-context.tsx";
import { Names, useName, Words } from "../words/words.tsx";
import css from "./build.module.css";

export function SdkSearch({
  chosen,
  declared,
  toggle,
}: {
  chosen: ReadonlySet<string>;
  declared: ReadonlySet<string>;
  toggle: (sdk: SdkRow["sdk"], isChosen: boolean) => void;
}) {
  const t = useTranslations();
  const term = useTerm();
  const name = useName();
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text.trim(), 150);
  const found = useQuery({
    ...useTRPC().sdk.search.queryOptions({ text: settled, limit: 20 }),
    enabled: settled !== "",
    placeholderData: keepPreviousData,
  });
  return (
    <section className={css.stack} aria-label={t("build.search")}>
      <SearchBox
        label={t("build.search")}
        placeholder={t("registerFind.placeholder")}
        value={text}
        type={setText}
        isWide
      />
      {found.error !== null && <Failure error={found.error} again={() => void found.refetch()} />}
      {settled !== "" && found.data === undefined && found.error === null && <Rows count={4} height={44} />}
      {settled !== "" && found.data !== undefined && (
        <ul className={page.hits} aria-label={t("nav.sdks")}>
          {found.data.rows.length === 0 && <li className="small dim">{t("build.noneFound")}</li>}
          {found.data.rows.map(({ sdk, vendor }) => (
            <li key={sdk.id}>
              <Checkbox
                size="sm"
                checked={chosen.has(sdk.id)}
                disabled={declared.has(sdk.id)}
                aria-label={name(sdk.names)}
                onChange={(event) => toggle(sdk, event.currentTarget.checked)}
                label={
                  <>
                    <b>
                      <Names of={sdk.names} />
                    </b>{" "}
                    <span className="dim">
                      <Words of={vendor.names} /> · {term("function", sdk.function)}
                      {declared.has(sdk.id) && <> · {t("build.isDeclared")}</>}
                    </span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
