"use client";
import { useTranslations } from "next-intl";
import type { PersonRow } from "../api/answers.ts";
import { useMe } from "../session/me.ts";
import { RoleList } from "../session/role-list.tsx";
import css from "../shell/page.module.css";
import { Cell } from "../shell/page.tsx";
import { Empty } from "../shell/state.tsx";
import { useDates } from "../words/dates.ts";
import type { MadeLink } from "./link-note.tsx";
import { PersonActions } from "./person-actions.tsx";

export function PeopleTable({
  people,
  wanted,
  onLink,
}: {
  people: readonly PersonRow[];
  /** Part of a name or an address. */
  wanted: string;
  onLink: (link: MadeLink) => void;
}) {
  const t = useTranslations();
  const dates = useDates();
  const me = useMe();
  const text = wanted.trim().toLocaleLowerCase();
  const found = people.filter(({ name, email }) => `${name}\n${email}`.toLocaleLowerCase().includes(text));
  if (found.length === 0) return <Empty title={t("people.noneTitle")}>{t("people.noneWhy")}</Empty>;
  return (
    <table className={`${css.table} ${css.stack}`} style={{ marginTop: 12 }}>
      <caption className="sr">{t("people.count", { count: found.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("people.name")}</th>
          <th scope="col">{t("role.all")}</th>
          <th scope="col">{t("people.since")}</th>
          <th scope="col">{t("people.state")}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {found.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              {person.name} {person.id === me?.id && <span className={css.tag}>{t("people.you")}</span>}
              <div className="dim" style={{ fontWeight: 400 }}>
                {person.email}
              </div>
            </th>
            <Cell label={t("role.all")}>
              <RoleList roles={person.roles} />
            </Cell>
            <Cell label={t("people.since")}>{dates.instant(person.createdAt)}</Cell>
            <Cell label={t("people.state")}>
              {person.isActive ? t("people.active") : <b>{t("people.inactive")}</b>}
            </Cell>
            <Cell label={undefined} className={css.end}>
              <PersonActions person={person} onLink={onLink} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
