"use client";
import { useTranslations } from "next-intl";
import type { PeopleList } from "../api/answers.ts";
import { usePersonName } from "../session/names.ts";
import { RoleList } from "../session/role-list.tsx";
import css from "../shell/page.module.css";
import { Section } from "../shell/page.tsx";
import { useDates } from "../words/dates.ts";

/** Links that let somebody new in and were not used yet. A renewal, which has no roles, is for somebody who is here. */
export function OpenInvitations({ invitations }: { invitations: PeopleList["invitations"] }) {
  const t = useTranslations();
  const dates = useDates();
  const name = usePersonName();
  const open = invitations.filter(({ roles }) => roles.length > 0);
  if (open.length === 0) return null;
  return (
    <Section id="invited" title={t("people.open")}>
      <ul className={css.list}>
        {open.map(({ email, roles, by, createdAt, expiresAt }) => (
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
    </Section>
  );
}
