"use client";
// The row that users will read of an SDK, in one language or the other, as it is typed.
import { SegmentedControl } from "@mantine/core";
import type { Locale } from "@pilu/schema";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import css from "../register.module.css";
import type { Row } from "./row.ts";

export function RowPreview({ row, hasUse }: { row: Row | null; hasUse: boolean }) {
  const t = useTranslations();
  const [language, setLanguage] = useState<Locale>(useLocale());
  return (
    <section className={css.preview} aria-labelledby="row-preview">
      <div className={css.groupHead}>
        <h2 id="row-preview">{t("registerPreview.row")}</h2>
        <SegmentedControl
          aria-label={t("preview.language")}
          value={language}
          onChange={(value) => setLanguage(value === "en" ? "en" : "zh-CN")}
          data={[
            { value: "zh-CN", label: <span lang="zh-CN">中文</span> },
            { value: "en", label: <span lang="en">English</span> },
          ]}
        />
      </div>
      {row === null ? (
        <p className="small dim">{t("registerPreview.none")}</p>
      ) : (
        <dl className={css.row} lang={language}>
          {row[language].map((line) => (
            <div key={`${line.label} ${line.text}`}>
              <dt>{line.label}</dt>
              <dd lang={line.language}>{line.text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="tiny dim">{t(hasUse ? "registerPreview.noteUse" : "registerPreview.note")}</p>
    </section>
  );
}
