"use client";
// One's own page: who one is here, how the portal looks, the password, the tokens.
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Allowed } from "../session/allowed.tsx";
import { useMe } from "../session/me.ts";
import { RoleList } from "../session/role-list.tsx";
import page from "../shell/page.module.css";
import { Fact, Facts, PageHead, Section } from "../shell/page.tsx";
import { PageRows } from "../shell/state.tsx";
import { TokenList } from "../tokens/token-list.tsx";
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
            <OwnTokens />
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

function OwnTokens() {
  const t = useTranslations();
  return (
    <Section id="tokens" title={t("me.tokens")} aside={<Link href="/settings/tokens">{t("me.manage")}</Link>}>
      <p className="dim small">{t("me.tokensWhy")}</p>
      <TokenList isOwn />
    </Section>
  );
}
