"use client";
// Beside the form: what still has to be done and what the rules say, each leading to its place, and how it will read in
// both languages.
import type { Edit } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { useEditor } from "../draft/editor-context.tsx";
import type { FaultTexts } from "../form/use-faults.ts";
import { Found } from "../lint/found.tsx";
import { AppPreview } from "../preview/app-preview.tsx";
import { RowPreview } from "../preview/row-preview.tsx";
import { Checks } from "./checks.tsx";
import css from "./editor.module.css";

export function Side({
  faults,
  claims,
  isStrict,
  onShowAll,
}: {
  faults: ReadonlyMap<string, FaultTexts> | undefined;
  claims: ReadonlyMap<string, string>;
  isStrict: boolean;
  onShowAll: () => void;
}) {
  const t = useTranslations();
  const { draft } = useEditor();
  const [sdk] = draft.edits.filter((edit) => edit.kind === "sdk");
  const app = draft.edits.map(appOf).find((one) => one !== null) ?? null;
  return (
    <aside className={css.side} aria-label={t("registerEditor.side")}>
      <Checks faults={faults} claims={claims} isStrict={isStrict} onShowAll={onShowAll} />
      <Found />
      {sdk !== undefined && <RowPreview sdk={sdk} />}
      {app !== null && <AppPreview app={app} />}
    </aside>
  );
}

function appOf(edit: Edit): string | null {
  if (edit.kind === "app") return edit.id;
  return edit.kind === "integration" ? edit.id.slice(0, edit.id.indexOf("/")) : null;
}
