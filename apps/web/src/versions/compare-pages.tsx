"use client";
// Both pages side by side as users read them: the SDKs that differ alone, or all of it.
import { SegmentedControl } from "@mantine/core";
import type { Locale } from "@pilu/schema";
import { useLocale, useTranslations } from "next-intl";
import { entryOf } from "../changes/pointer.ts";
import own from "../changes/review/difference.module.css";
import { PageSide } from "../changes/review/page-side.tsx";
import css from "../changes/review/review.module.css";
import { useAddress } from "../shell/address.ts";
import type { Compared } from "./shapes.ts";

const languages = ["zh-CN", "en"] as const satisfies readonly Locale[];

export function ComparePages({
  compared: { before, after, differences },
  pair,
}: {
  compared: Compared;
  pair: { readonly from: number; readonly to: number };
}) {
  const t = useTranslations();
  const reader = useLocale();
  const [{ lang, whole }, setAddress] = useAddress(["lang", "whole"]);
  const language = languages.find((known) => known === lang) ?? reader;
  const differing = new Set(differences.flatMap(({ path }) => entryOf(path) ?? []));
  const only = whole === "" ? differing : null;
  return (
    <section className={css.section} aria-labelledby="pages">
      <div className={css.sectionHead}>
        <h2 id="pages">{t("versions.pages")}</h2>
        <div className={css.tools}>
          <SegmentedControl
            aria-label={t("preview.language")}
            value={language}
            onChange={(value) => setAddress({ lang: value === reader ? "" : value }, "replace")}
            data={[
              { value: "zh-CN", label: <span lang="zh-CN">中文</span> },
              { value: "en", label: <span lang="en">English</span> },
            ]}
          />
          {differing.size > 0 && (
            <SegmentedControl
              aria-label={t("pages.part")}
              value={whole === "" ? "part" : "whole"}
              onChange={(value) => setAddress({ whole: value === "whole" ? "1" : "" }, "replace")}
              data={[
                { value: "part", label: t("versions.differing") },
                { value: "whole", label: t("pages.whole") },
              ]}
            />
          )}
        </div>
      </div>
      <div className={own.pages}>
        <PageSide
          title={t("version.one", { number: pair.from })}
          document={before}
          language={language}
          only={only}
        />
        <PageSide
          title={t("version.one", { number: pair.to })}
          document={after}
          language={language}
          only={only}
        />
      </div>
    </section>
  );
}
