"use client";
// Everybody some at a time, found by any part of a name or an address.
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useTRPC, useTRPCClient } from "../api/trpc.ts";
import { More } from "../shell/more.tsx";
import { usePaged } from "../shell/paged.ts";
import { Answer, Empty, Rows } from "../shell/state.tsx";
import type { MadeLink } from "./link-note.tsx";
import { PeopleTable } from "./people-table.tsx";

const batch = 50;

export function PeopleList({ text, onLink }: { text: string; onLink: (link: MadeLink) => void }) {
  const t = useTranslations();
  const client = useTRPCClient();
  const list = useRef<HTMLTableSectionElement>(null);
  const wanted = text.trim().slice(0, 200);
  const { answer, rows, total } = usePaged(
    [...useTRPC().person.list.queryKey(), "pages", wanted],
    (cursor, signal) =>
      client.person.list.query({ cursor, limit: batch, ...(wanted !== "" && { text: wanted }) }, { signal }),
  );
  return (
    <Answer of={answer} waiting={<Rows count={6} height={44} />}>
      {() => (
        <>
          <p className="small dim" role="status">
            {t("people.count", { count: total })}
          </p>
          {total === 0 ? (
            <Empty title={t("people.noneTitle")}>{t("people.noneWhy")}</Empty>
          ) : (
            <PeopleTable people={rows} list={list} isBusy={answer.isPlaceholderData} onLink={onLink} />
          )}
          <More of={answer} list={list} shown={rows.length} total={total} batch={batch} />
        </>
      )}
    </Answer>
  );
}
