"use client";
// What happened to changes lately, whoever made them.
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { Section } from "../shell/page.tsx";
import { Answer, Rows } from "../shell/state.tsx";
import { ChangeLines } from "./change-lines.tsx";

export function Lately() {
  const t = useTranslations();
  const list = useQuery(
    useTRPC().change.list.queryOptions(
      { states: ["in-review", "approved", "rejected", "withdrawn"], limit: 6 },
      { staleTime: 0 },
    ),
  );
  return (
    <Section id="lately" title={t("desk.lately")}>
      <Answer of={list} waiting={<Rows count={3} height={44} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="dim small">{t("desk.noneLately")}</p>
          ) : (
            <ChangeLines rows={rows} saysState />
          )
        }
      </Answer>
    </Section>
  );
}
