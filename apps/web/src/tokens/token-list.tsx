"use client";
// Tokens some at a time: one's own, or all for whoever administers.
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useTRPC, useTRPCClient } from "../api/trpc.ts";
import { More } from "../shell/more.tsx";
import { usePaged } from "../shell/paged.ts";
import { Answer, Empty, Rows } from "../shell/state.tsx";
import { TokenTable } from "./token-table.tsx";

const batch = 50;

export function TokenList({
  isOwn = false,
  isValid = false,
  text = "",
}: {
  isOwn?: boolean;
  /** Those alone that have not ended. */
  isValid?: boolean;
  /** Words of what they are for, or of whose they are. */
  text?: string;
}) {
  const t = useTranslations();
  const client = useTRPCClient();
  const list = useRef<HTMLTableSectionElement>(null);
  const wanted = text.trim().slice(0, 200);
  const asked = { isOwn, isValid, ...(wanted !== "" && { text: wanted }) };
  const { answer, rows, total } = usePaged(
    [...useTRPC().token.list.queryKey(), "pages", asked],
    (cursor, signal) => client.token.list.query({ ...asked, cursor, limit: batch }, { signal }),
  );
  const isNarrowed = isValid || wanted !== "";
  return (
    <Answer of={answer} waiting={<Rows count={isOwn ? 2 : 8} height={44} />}>
      {() => (
        <>
          <p className="small dim" role="status">
            {t("tokens.count", { count: total })}
          </p>
          {total === 0 ? (
            <Empty title={t(isNarrowed ? "tokens.noneHere" : "tokens.noneTitle")}>
              {t(isNarrowed ? "tokens.noneHereWhy" : "tokens.noneWhy")}
            </Empty>
          ) : (
            <TokenTable tokens={rows} list={list} isBusy={answer.isPlaceholderData} />
          )}
          <More of={answer} list={list} shown={rows.length} total={total} batch={batch} />
        </>
      )}
    </Answer>
  );
}
