"use client";
// One's own page: who one is here, how the portal looks, the password, the tokens.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { Allowed } from "../session/allowed.tsx";
import { useMe } from "../session/me.ts";
import { RoleList } from "../session/role-list.tsx";
import page from "../shell/page.module.css";
import { Fact, Facts, PageHead, Section } from "../shell/page.tsx";
import { Answer, Empty, PageRows, Rows } from "../shell/state.tsx";
import { TokenTable } from "../tokens/token-table.tsx";
import { useDates } from "../words/dates.ts";
import { Look } from "./look.tsx";
import { NameForm } from "./name-form.tsx";
import { PasswordForm } from "./password-form.tsx";

export function MePage() {
  const t = useTranslations();
  const dates = useDates();
  const me = useMe();
  if (!me) return <PageRows />;
  return (
    <>
      <PageHead title={me.name}>{me.email}</PageHead>
      <div className={page.two}>
        <div>
          <Section id="who" title={t("me.facts")}>
            <NameForm name={me.name} />
            <Facts>
              <Fact name={t("me.email")}>{me.email}</Fact>
              <Fact name={t("me.roles")}>
                <RoleList roles={me.roles} />
              </Fact>
              <Fact name={t("me.since")}>{dates.instant(me.createdAt)}</Fact>
            </Facts>
          </Section>
          <Allowed action="token.issue">
            <OwnTokens person={me.id} />
          </Allowed>
        </div>
        <div>
          <Section id="look" title={t("me.how")}>
            <Look />
          </Section>
          <Section id="password" title={t("password.own")}>
            <PasswordForm email={me.email} />
          </Section>
        </div>
      </div>
    </>
  );
}

function OwnTokens({ person }: { person: string }) {
  const t = useTranslations();
  const list = useQuery(useTRPC().token.list.queryOptions());
  return (
    <Section id="tokens" title={t("me.tokens")} aside={<Link href="/settings/tokens">{t("me.manage")}</Link>}>
      <p className="dim small">{t("me.tokensWhy")}</p>
      <Answer of={list} waiting={<Rows count={2} height={44} />}>
        {(tokens) => {
          const own = tokens.filter(({ issuer }) => issuer === person);
          return own.length === 0 ? (
            <Empty title={t("tokens.noneTitle")}>{t("tokens.noneWhy")}</Empty>
          ) : (
            <TokenTable tokens={own} />
          );
        }}
      </Answer>
    </Section>
  );
}
