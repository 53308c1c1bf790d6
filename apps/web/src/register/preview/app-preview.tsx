"use client";
// The app's page as it would read with the draft, once the draft stands by itself.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { problemOf } from "../../api/problem.ts";
import { useTRPCClient } from "../../api/trpc.ts";
import { Failure, Rows } from "../../shell/state.tsx";
import { untilThere } from "../../shell/until-there.ts";
import { useEditor } from "../draft/editor-context.tsx";
import css from "../register.module.css";

const Preview = dynamic(
  () => untilThere(() => import("../../app-page/preview.tsx")).then((module) => module.Preview),
  {
    ssr: false,
  },
);

export function AppPreview({ app }: { app: string }) {
  const t = useTranslations();
  const { id, edit, state } = useEditor();
  const [isWanted, setWanted] = useState(false);
  const registry = useTRPCClient();
  const page = useQuery({
    queryKey: ["draft-page", id, app, edit],
    queryFn: () => registry.change.compare.query({ id: id ?? "", app, effectiveAt: null }),
    enabled: isWanted && id !== null && state.is === "saved",
    retry: false,
    placeholderData: (before) => before,
  });
  const isIncomplete = problemOf(page.error) !== null;
  return (
    <section className={css.preview} aria-label={t("registerPreview.page")}>
      {!isWanted && (
        <>
          <h2>{t("registerPreview.page")}</h2>
          <p className="small dim">{t("registerPreview.pageWhy")}</p>
          <div>
            <Button onClick={() => setWanted(true)}>{t("registerPreview.show")}</Button>
          </div>
        </>
      )}
      {isWanted && isIncomplete && <p className="small dim">{t("registerPreview.incomplete")}</p>}
      {isWanted && page.error !== null && !isIncomplete && (
        <Failure error={page.error} again={() => void page.refetch()} />
      )}
      {isWanted && page.data === undefined && page.error === null && <Rows count={1} height={480} />}
      {isWanted && page.data !== undefined && <Preview document={page.data.after} />}
    </section>
  );
}
