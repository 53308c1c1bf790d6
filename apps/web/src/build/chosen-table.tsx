"use client";
// The chosen SDKs, each with what only people of the app know; what is common to all of them is said once.
import type { Edit } from "@pilu/schema";
import { useTranslations } from "next-intl";
import page from "../shell/page.module.css";
import css from "./build.module.css";
import { Choice } from "./choice.tsx";
import { setting } from "./choices.ts";
import { ChosenUse } from "./chosen-use.tsx";

export interface Chosen {
  readonly edits: readonly Edit[];
  readonly platforms: readonly string[];
  readonly change: (next: (edits: readonly Edit[]) => Edit[]) => void;
}

export function ChosenTable(table: Chosen) {
  const t = useTranslations();
  const uses = table.edits.filter(({ kind }) => kind === "integration");
  if (uses.length === 0) return null;
  return (
    <section className={css.stack} aria-labelledby="build-chosen">
      <h2 id="build-chosen" tabIndex={-1}>
        {t("build.chosen", { count: uses.length })}
      </h2>
      <p className="small dim">{t("build.chosenHow")}</p>
      {uses.length > 1 && <ForAll {...table} />}
      <ul className={css.uses}>
        {uses.map((use) => (
          <ChosenUse key={use.id} use={use} {...table} />
        ))}
      </ul>
    </section>
  );
}

function ForAll({ change }: Chosen) {
  const t = useTranslations();
  return (
    <fieldset className={page.forAll}>
      <legend className="sr">{t("build.forAll")}</legend>
      <b className="small" aria-hidden="true">
        {t("build.forAll")}
      </b>
      {(["role", "trigger"] as const).map((path) => (
        <Choice
          key={path}
          path={path}
          value=""
          label={t(`build.field.${path}`)}
          choose={(value) => change((edits) => setting(edits, { sdks: null, path, value }))}
        />
      ))}
    </fieldset>
  );
}
