"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { OpenInvitation } from "../api/answers.ts";
import { useTRPC } from "../api/trpc.ts";
import { usePersonName } from "../session/names.ts";
import { RoleList } from "../session/role-list.tsx";
import { More } from "../shell/more.tsx";
import css from "../shell/page.module.css";
import { Section } from "../shell/page.tsx";
import { useDrawn } from "../shell/paged.ts";
import { Answer } from "../shell/state.tsx";
import { useDates } from "../words/dates.ts";

const batch = 20;

/** Links that let somebody new in and were not used yet. A renewal, which has no roles, is for somebody who is here. */
export function OpenInvitations() {
  const answer = useQuery(useTRPC().person.openInvitations.queryOptions());
  return (
    <Answer of={answer} waiting={null}>
      {(invitations) => <Open invitations={invitations.filter(({ roles }) => roles.length > 0)} />}
    </Answer>
  );
}

function Open({ invitations }: { invitations: readonly OpenInvitation[] }) {
  const t = useTranslations();
  const dates = useDates();
  const name = usePersonName();
  const list = useRef<HTMLUListElement>(null);
  const { rest, shown } = useDrawn(invitations.length, batch);
  if (invitations.length === 0) return null;
  return (
    <Section id="invited" title={t("people.open")}>
      <ul className={css.list} ref={list}>
        {invitations.slice(0, shown).map(({ email, roles, by, createdAt, expiresAt }) => (
          <li key={`${email} ${createdAt}`} className={css.line}>
            <b>{email ?? t("people.first")}</b>
            <RoleList roles={roles} />
            <span className="dim">
              {by !== "system" && `${t("people.invitedBy", { name: name(by) })} · `}
              {t("people.openUntil", { date: dates.moment(expiresAt) })}
            </span>
          </li>
        ))}
      </ul>
      <More of={rest} list={list} shown={shown} total={invitations.length} batch={batch} />
    </Section>
  );
}
