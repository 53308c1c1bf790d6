"use client";
// The apps of a group by name; very many fold into a count that opens to a searchable list.
import { TextInput } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useName } from "../../words/words.tsx";
import type { ReviewGroup } from "../shapes.ts";
import css from "./review.module.css";

const named = 4;
const listed = 100;

export function AppNames({ group }: { group: ReviewGroup }) {
  const t = useTranslations();
  const say = useName();
  const [typed, setTyped] = useState("");
  const { apps } = group;
  const found = apps.filter(({ names, slug }) =>
    `${Object.values(names).join(" ")} ${slug}`.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  return (
    <div className={css.apps}>
      <p className={css.appsHead}>
        <span className="dim">{t("review.inApps", { count: apps.length })}</span>{" "}
        {apps.slice(0, named).map((app, at) => (
          <span key={app.id}>
            {at > 0 && t("list.comma")}
            <Link href={`/apps/${app.slug}`}>{say(app.names)}</Link>
          </span>
        ))}
        {group.isNew && <span className={css.tag}>{t("review.newApp")}</span>}
      </p>
      {apps.length > named && (
        <details>
          <summary className="small">{t("review.moreApps", { count: apps.length - named })}</summary>
          <TextInput
            mt={6}
            maw={320}
            type="search"
            aria-label={t("review.findApp")}
            placeholder={t("review.findApp")}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <ul className={css.appList}>
            {found.slice(0, listed).map((app) => (
              <li key={app.id}>
                <Link href={`/apps/${app.slug}`}>{say(app.names)}</Link>
              </li>
            ))}
          </ul>
          {found.length > listed && (
            <p className="tiny dim">{t("queue.shown", { shown: listed, count: found.length })}</p>
          )}
        </details>
      )}
    </div>
  );
}
