"use client";
// Beside the form: what still has to be done and what the rules say, each leading to its place, and how it will read in
// both languages.
import type { Edit } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useEditor } from "../draft/editor-context.tsx";
import type { FaultTexts } from "../form/use-faults.ts";
import { Found } from "../lint/found.tsx";
import { useLint } from "../lint/use-lint.ts";
import { AppPreview } from "../preview/app-preview.tsx";
import { RowPreview } from "../preview/row-preview.tsx";
import { useRow } from "../preview/use-row.ts";
import { Checks } from "./checks.tsx";
import css from "./editor.module.css";
import { SideRows } from "./side-rows.tsx";

export function Side({
  faults,
  claims,
  isStrict,
  onShowAll,
  onErrors,
}: {
  faults: ReadonlyMap<string, FaultTexts> | undefined;
  claims: ReadonlyMap<string, string>;
  isStrict: boolean;
  onShowAll: () => void;
  /** Told how many errors the rules name. */
  onErrors: (count: number) => void;
}) {
  const t = useTranslations();
  const { draft } = useEditor();
  const [sdk] = draft.edits.filter((edit) => edit.kind === "sdk");
  const app = draft.edits.map(appOf).find((one) => one !== null) ?? null;
  const lint = useLint();
  const { row, hasUse } = useRow(sdk);
  const errors = lint.data?.errors ?? 0;
  useEffect(() => onErrors(errors), [onErrors, errors]);
  // All of it at once: what comes by itself would push away what is being read.
  if (faults === undefined || lint.isPending || (sdk !== undefined && row === undefined)) return <SideRows />;
  return (
    <aside className={css.side} aria-label={t("registerEditor.side")}>
      <Checks faults={faults} claims={claims} isStrict={isStrict} onShowAll={onShowAll} />
      {lint.data !== undefined && <Found linted={lint.data} />}
      {sdk !== undefined && row !== undefined && <RowPreview row={row} hasUse={hasUse} />}
      {app !== null && <AppPreview app={app} />}
    </aside>
  );
}

function appOf(edit: Edit): string | null {
  if (edit.kind === "app") return edit.id;
  return edit.kind === "integration" ? edit.id.slice(0, edit.id.indexOf("/")) : null;
}
