"use client";
// The bar on top: where one can go, the search for everything, language, appearance and who one is.
import { useOs } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { isOpenPage } from "../session/open-pages.ts";
import { ProfileMenu } from "../session/profile-menu.tsx";
import { AppearanceMenu } from "./appearance-menu.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Nav, NavMenu } from "./nav.tsx";
import { openPalette, PaletteMount } from "./palette-mount.tsx";
import css from "./shell.module.css";

export function TopBar() {
  const t = useTranslations();
  const isOpen = isOpenPage(usePathname());
  const commandKey = ["macos", "ios"].includes(useOs()) ? "⌘K" : "Ctrl K";
  return (
    <header className={css.bar}>
      <div className={css.barIn}>
        <Link className={css.brand} href="/">
          <span className={css.brandMark} lang="zh-CN" aria-hidden="true">
            披
          </span>
          <span>Pilu</span>
        </Link>
        {!isOpen && <Nav />}
        {!isOpen && (
          <button
            className={css.search}
            type="button"
            onClick={openPalette}
            aria-keyshortcuts="Meta+K Control+K"
          >
            <IconSearch className="icon" stroke={1.75} aria-hidden="true" />
            <span>{t("palette.open")}</span>
            <span className={css.kbd} aria-hidden="true">
              {commandKey}
            </span>
          </button>
        )}
        <div className={css.end}>
          <LanguageSwitch />
          <AppearanceMenu />
          {!isOpen && <ProfileMenu />}
          {!isOpen && <NavMenu />}
        </div>
      </div>
      {!isOpen && <PaletteMount />}
    </header>
  );
}
