"use client";
// The row that users will read of an SDK, in one language or the other, as it is typed.
import { SegmentedControl } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { Edit, Json, Locale } from "@pilu/schema";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../api/trpc.ts";
import { useEditor } from "../draft/editor-context.tsx";
import { findEdit } from "../draft/edits.ts";
import { textAt } from "../form/path.ts";
import { judgesBeside } from "../judging/beside.ts";
import css from "../register.module.css";

export function RowPreview({ sdk }: { sdk: Edit }) {
  const t = useTranslations();
  const reader = useLocale();
  const { draft } = useEditor();
  const [language, setLanguage] = useState<Locale>(reader);
  const vendorId = textAt(sdk.proposed, "vendor");
  const drafted = findEdit(draft, { kind: "vendor", id: vendorId });
  const held = useQuery({
    ...useTRPC().vendor.get.queryOptions({ id: vendorId }),
    enabled: vendorId !== "" && drafted === undefined,
    retry: false,
  });
  const vendor = (drafted?.proposed ?? held.data?.vendor ?? null) as Json | null;
  const use = draft.edits.find((one) => one.kind === "integration" && textAt(one.proposed, "sdk") === sdk.id);
  const [given] = useDebouncedValue(
    { sdk: sdk.proposed as Json, vendor, integration: (use?.proposed ?? null) as Json | null },
    250,
  );
  const made = useQuery({
    queryKey: ["row-preview", given],
    queryFn: async () => (await judgesBeside()).rowOf(given),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    placeholderData: (before) => before,
  });
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
      {(made.data === null || made.error !== null) && (
        <p className="small dim">{t("registerPreview.none")}</p>
      )}
      {made.data !== null && made.data !== undefined && (
        <dl className={css.row} lang={language}>
          {made.data[language].map((line) => (
            <div key={`${line.label} ${line.text}`}>
              <dt>{line.label}</dt>
              <dd lang={line.language}>{line.text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="tiny dim">{t(use === undefined ? "registerPreview.note" : "registerPreview.noteUse")}</p>
    </section>
  );
}
