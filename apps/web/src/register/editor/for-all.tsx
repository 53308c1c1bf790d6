"use client";
// What several SDKs added at once have in common: said once, for those that do not say it yet.
import { Button, Select } from "@mantine/core";
import type { Edit, Json } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import page from "../../shell/page.module.css";
import { useEditor } from "../draft/editor-context.tsx";
import { proposedOf } from "../draft/edits.ts";
import { put, textAt } from "../form/path.ts";
import { useOptions } from "../form/vocabulary.ts";

export function ForAll() {
  const t = useTranslations();
  const options = useOptions();
  const { draft, update } = useEditor();
  const [given, setGiven] = useState<Readonly<Record<"role" | "trigger", string | null>>>({
    role: null,
    trigger: null,
  });
  const isNewUse = (edit: Edit) => edit.kind === "integration" && edit.base === null;
  if (draft.edits.filter(isNewUse).length < 2) return null;
  const fill = (state: Json, field: "role" | "trigger") =>
    given[field] !== null && textAt(state, field) === "" ? put(state, field, given[field]) : state;
  const apply = () =>
    update((now) => ({
      ...now,
      edits: now.edits.map((edit) =>
        isNewUse(edit)
          ? { ...edit, proposed: proposedOf(fill(fill(edit.proposed, "role"), "trigger")) }
          : edit,
      ),
    }));
  return (
    <section className={page.forAll} aria-label={t("registerEditor.forAll")}>
      <p className="small">
        <b>{t("registerEditor.forAll")}</b> <span className="dim">{t("registerEditor.forAllHow")}</span>
      </p>
      <Select
        label={t("registerUse.role")}
        data={options("role")}
        value={given.role}
        onChange={(role) => setGiven({ ...given, role })}
        placeholder={t("registerField.choose")}
      />
      <Select
        label={t("registerUse.trigger")}
        data={options("trigger")}
        value={given.trigger}
        onChange={(trigger) => setGiven({ ...given, trigger })}
        placeholder={t("registerField.choose")}
      />
      <Button onClick={apply} disabled={given.role === null && given.trigger === null}>
        {t("registerEditor.apply")}
      </Button>
    </section>
  );
}
