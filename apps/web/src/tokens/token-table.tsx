"use client";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import type { TokenRow } from "../api/answers.ts";
import { useTRPC } from "../api/trpc.ts";
import { usePersonName } from "../session/names.ts";
import { useConfirm } from "../shell/confirm.tsx";
import css from "../shell/page.module.css";
import { Cell } from "../shell/page.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useDates } from "../words/dates.ts";

/** Tokens, the newest first; what has ended stays for the record, without a button. `list` is what the rows stand in. */
export function TokenTable({
  tokens,
  list,
  isBusy,
}: {
  tokens: readonly TokenRow[];
  list: RefObject<HTMLTableSectionElement | null>;
  isBusy: boolean;
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  const confirm = useConfirm();
  const dates = useDates();
  const name = usePersonName();
  const queries = useQueryClient();
  const revoking = useMutation(
    trpc.token.revoke.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.token.list.queryKey() }),
    }),
  );
  const revoke = async ({ id, label }: TokenRow) => {
    const question = {
      title: t("tokens.revokeTitle", { name: label }),
      text: t("tokens.revokeText"),
      action: t("tokens.revoke"),
      isDanger: true,
    };
    if (await confirm(question)) revoking.mutate({ token: id });
  };
  return (
    <>
      <ProblemNote error={revoking.error} />
      <table className={`${css.table} ${css.stack}`} style={{ marginTop: 12 }} aria-busy={isBusy}>
        <caption className="sr">{t("nav.tokens")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("tokens.label")}</th>
            <th scope="col">{t("tokens.scopes")}</th>
            <th scope="col">{t("tokens.of")}</th>
            <th scope="col">{t("tokens.used")}</th>
            <th scope="col">{t("tokens.ends")}</th>
            <th scope="col">{t("tokens.state")}</th>
            <td />
          </tr>
        </thead>
        <tbody ref={list}>
          {tokens.map((token) => {
            const state = stateOf(token);
            return (
              <tr key={token.id}>
                <th scope="row">
                  {token.label}
                  <div className="dim" style={{ fontWeight: 400 }}>
                    {t("tokens.madeOn")} {dates.instant(token.createdAt)}
                  </div>
                </th>
                <Cell label={t("tokens.scopes")}>
                  {token.scopes.map((scope) => t(`tokens.scope.${scope}`)).join(t("list.comma"))}
                </Cell>
                <Cell label={t("tokens.of")}>{name(token.issuer)}</Cell>
                <Cell label={t("tokens.used")}>
                  {token.usedAt === null ? t("tokens.never") : dates.ago(token.usedAt)}
                </Cell>
                <Cell label={t("tokens.ends")}>{dates.instant(token.expiresAt)}</Cell>
                <Cell label={t("tokens.state")}>
                  <span className={state === "valid" ? "" : "dim"}>{t(`tokens.${state}`)}</span>
                </Cell>
                <Cell label={undefined} className={css.end} isEmpty={state !== "valid"}>
                  {state === "valid" && (
                    <Button
                      aria-label={t("tokens.revokeOne", { name: token.label })}
                      onClick={() => void revoke(token)}
                    >
                      {t("tokens.revoke")}
                    </Button>
                  )}
                </Cell>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function stateOf({ revokedAt, expiresAt }: TokenRow): "valid" | "expired" | "revoked" {
  if (revokedAt !== null) return "revoked";
  return expiresAt <= Date.now() ? "expired" : "valid";
}
