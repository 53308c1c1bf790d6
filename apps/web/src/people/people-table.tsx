"use client";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import type { PersonRow } from "../api/answers.ts";
import { useMe } from "../session/me.ts";
import { RoleList } from "../session/role-list.tsx";
import css from "../shell/page.module.css";
import { Cell } from "../shell/page.tsx";
import { useDates } from "../words/dates.ts";
import type { MadeLink } from "./link-note.tsx";
import { PersonActions } from "./person-actions.tsx";

export function PeopleTable({
  people,
  list,
  isBusy,
  onLink,
}: {
  people: readonly PersonRow[];
  /** What the rows stand in. */
  list: RefObject<HTMLTableSectionElement | null>;
  isBusy: boolean;
  onLink: (link: MadeLink) => void;
}) {
  const t = useTranslations();
  const dates = useDates();
  const me = useMe();
  return (
    <table className={`${css.table} ${css.stack}`} aria-busy={isBusy}>
      <caption className="sr">{t("nav.people")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("people.name")}</th>
          <th scope="col">{t("role.all")}</th>
          <th scope="col">{t("people.since")}</th>
          <th scope="col">{t("people.state")}</th>
          <td />
        </tr>
      </thead>
      <tbody ref={list}>
        {people.map((person) => (
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
