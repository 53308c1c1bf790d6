"use client";
// The public page as it would read now, drawn in the browser and shut in a frame without scripts.
import { SegmentedControl } from "@mantine/core";
import { useIntersection } from "@mantine/hooks";
import type { Draft, Locale } from "@pilu/schema";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useAddress } from "../shell/address.ts";
import { Answer, Rows } from "../shell/state.tsx";
import css from "./app-page.module.css";

const languages = ["zh-CN", "en"] as const satisfies readonly Locale[];

export function Preview({ document }: { document: Draft }) {
  const t = useTranslations();
  const reader = useLocale();
  const [{ width, lang }, setAddress] = useAddress(["width", "lang"]);
  const language = languages.find((known) => known === lang) ?? reader;
  const wide = width === "desktop";
  // What draws the page is loaded when the reader comes near.
  const { ref, entry } = useIntersection({ rootMargin: "400px" });
  const [wasSeen, setSeen] = useState(false);
  if (entry?.isIntersecting === true && !wasSeen) setSeen(true);
  const page = useQuery({
    queryKey: ["preview", document.hash, language],
    queryFn: async () => (await import("./preview-page.ts")).previewPage(document, language),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: wasSeen,
  });
  return (
    <>
      <div className={css.tools} ref={ref}>
        <h2>{t("preview.title")}</h2>
        <div className={css.formats}>
          <SegmentedControl
            aria-label={t("preview.language")}
            value={language}
            onChange={(value) => setAddress({ lang: value === reader ? "" : value }, "replace")}
            data={[
              { value: "zh-CN", label: <span lang="zh-CN">中文</span> },
              { value: "en", label: <span lang="en">English</span> },
            ]}
          />
          <SegmentedControl
            aria-label={t("preview.width")}
            value={wide ? "desktop" : "phone"}
            onChange={(value) => setAddress({ width: value === "desktop" ? "desktop" : "" }, "replace")}
            data={[
              { value: "phone", label: t("preview.phone") },
              { value: "desktop", label: t("preview.desktop") },
            ]}
          />
        </div>
      </div>
      <Answer of={page} waiting={<Rows count={1} height={560} />}>
        {(html) => (
          <div className={wide ? css.desktop : css.phone}>
            <iframe
              className={css.frame}
              title={t("preview.frame")}
              srcDoc={html}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              referrerPolicy="no-referrer"
            />
          </div>
        )}
      </Answer>
      <p className="dim tiny" style={{ marginTop: 8 }}>
        {t("preview.note")}
      </p>
    </>
  );
}
