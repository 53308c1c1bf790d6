"use client";
// A page that could not be drawn; the bar above it still works. Anew means all of it: code that did not come is not asked
// for twice by the same page. It is sent along with every page: words and little else.
import { useTranslations } from "next-intl";
import css from "../shell/page.module.css";
import { PageHead, PageTitle } from "../shell/page.tsx";

export default function ErrorPage() {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("failure.page")}</PageTitle>
      <PageHead title={t("failure.page")} />
      <div className={`${css.note} ${css.stop}`} role="alert">
        <p>
          {t("failure.title")}{" "}
          <button type="button" className="words" onClick={() => window.location.reload()}>
            {t("failure.again")}
          </button>
        </p>
      </div>
    </>
  );
}
