"use client";
// The company's apps: who answers for them, which version is public, how much is in them.
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { Answer, Empty, Rows } from "../shell/state.tsx";
import { AppCard } from "./app-card.tsx";
import css from "./app-page.module.css";

export function AppList() {
  const t = useTranslations();
  const apps = useQuery(useTRPC().app.list.queryOptions());
  return (
    <Answer of={apps} waiting={<Rows count={3} height={110} />}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title={t("apps.noneTitle")}>
            <p>{t.rich("apps.noneWhy", { code: (chunks) => <code>{chunks}</code> })}</p>
          </Empty>
        ) : (
          <ul className={css.cards}>
            {rows.map((row) => (
              <AppCard key={row.app.id} row={row} />
            ))}
          </ul>
        )
      }
    </Answer>
  );
}
