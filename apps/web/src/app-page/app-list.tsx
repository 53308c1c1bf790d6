"use client";
// The company's apps: who answers for them, which version is public, how much is in them.
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { Answer, Empty } from "../shell/state.tsx";
import { AppCard } from "./app-card.tsx";
import css from "./app-page.module.css";

/** `level` is the level of heading that fits the page around it. */
export function AppList({ level }: { level: 2 | 3 }) {
  const t = useTranslations();
  const apps = useQuery(useTRPC().app.list.queryOptions());
  return (
    <Answer of={apps} waiting={<Awaited />}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title={t("apps.noneTitle")}>
            <p>{t.rich("apps.noneWhy", { code: (chunks) => <code>{chunks}</code> })}</p>
          </Empty>
        ) : (
          <ul className={css.cards}>
            {rows.map((row) => (
              <AppCard key={row.app.id} row={row} level={level} />
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

function Awaited() {
  const t = useTranslations();
  return (
    <div className={css.cards} role="status" aria-label={t("state.loading")}>
      {[1, 2, 3].map((card) => (
        <Skeleton key={card} height={124} radius="lg" />
      ))}
    </div>
  );
}
