// The frame of every page: bar on top, one column below, a line at the foot.
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SessionWatch } from "../session/session-watch.tsx";
import { Keys } from "./keys.tsx";
import { Main } from "./main.tsx";
import css from "./shell.module.css";
import { TopBar } from "./top-bar.tsx";

export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations();
  return (
    <>
      <a className={css.skip} href="#main">
        {t("shell.skip")}
      </a>
      <TopBar />
      <Main>{children}</Main>
      <footer className={css.foot}>
        <p>{t("shell.foot")}</p>
        <p>
          <a href="/d">{t("shell.publicPages")}</a>
        </p>
      </footer>
      <SessionWatch />
      <Keys />
    </>
  );
}
