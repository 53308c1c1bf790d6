"use client";
// Registers an SDK: first found by any of its names, then begun from a similar one or from nothing.
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useTRPC } from "../../api/trpc.ts";
import { useAddress } from "../../shell/address.ts";
import page from "../../shell/page.module.css";
import { PageHead, PageTitle } from "../../shell/page.tsx";
import { SearchBox } from "../../shell/search-box.tsx";
import { useSearchText } from "../../shell/search-text.ts";
import { Answer, Failure, Note, PageRows, Rows } from "../../shell/state.tsx";
import { useInBrowser } from "../../shell/use-in-browser.ts";
import { useTerm } from "../../words/terms-context.tsx";
import { Names, useName, Words } from "../../words/words.tsx";
import { editOf, provisionalId } from "../draft/edits.ts";
import { beginningOf } from "../draft/kept-draft.ts";
import { useKeptStart, useOpenedChange } from "../editor/kept-start.ts";
import { Editor, StoredEditor } from "../editor/lazy-editor.tsx";
import { idFrom } from "../form/texts.ts";
import css from "../register.module.css";
import { blankSdk, likeSdk } from "../sdk/blank-sdk.ts";

const form = "sdk";
const batch = 12;
/** In the address: begin without an example. */
const nothing = "nothing";

export function NewSdk() {
  const t = useTranslations();
  const opened = useOpenedChange();
  const [{ from, q }, setAddress] = useAddress(["from", "q"]);
  if (opened !== null) return <StoredEditor id={opened} form={form} heading={t("registerTitle.heading")} />;
  if (from === "") return <Find onPick={(id) => setAddress({ from: id })} />;
  return <Begin key={from} from={from} name={q} />;
}

function Begin({ from, name }: { from: string; name: string }) {
  const t = useTranslations();
  const kept = useKeptStart(form);
  const example = useQuery({
    ...useTRPC().sdk.get.queryOptions({ id: from }),
    enabled: from !== nothing && kept === null,
  });
  const heading = t("registerTitle.heading");
  // A new id is made up where the form is filled in.
  if (!useInBrowser()) return <PageRows />;
  if (kept !== null) return <Editor form={form} begin={kept} isUnsaved heading={heading} />;
  const begin = (like: Parameters<typeof likeSdk>[0] | null) => {
    const id = like === null ? idFrom(name) || provisionalId() : provisionalId();
    const proposed = like === null ? blankSdk(id, name) : likeSdk(like, id);
    return beginningOf([editOf("sdk", id, { base: null, proposed })]);
  };
  if (from === nothing) return <Editor form={form} begin={begin(null)} heading={heading} />;
  return (
    <Answer of={example} title={heading} waiting={<PageRows />}>
      {({ sdk }) => (
        <Editor form={form} begin={begin(sdk)} heading={heading}>
          <Note>
            {t.rich("registerFind.copied", {
              name: () => (
                <b>
                  <Words of={sdk.names} />
                </b>
              ),
            })}
          </Note>
        </Editor>
      )}
    </Answer>
  );
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
  const kept = useKeptStart(form);
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
