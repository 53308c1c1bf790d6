"use client";
// The bar on top: where one can go, the search for everything, language and appearance.
import { Menu } from "@mantine/core";
import { useOs } from "@mantine/hooks";
import { IconMenu2, IconSearch } from "@tabler/icons-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { AppearanceMenu } from "./appearance-menu.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { openPalette, PaletteMount } from "./palette-mount.tsx";
import { isHere, places } from "./routes.ts";
import css from "./shell.module.css";

export function TopBar() {
  const t = useTranslations();
  const path = usePathname();
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
        <nav className={css.nav} aria-label={t("nav.main")}>
          {places.map((place) => (
            <Link
              key={place.href}
              href={place.href}
              aria-current={isHere(place.href, path) ? "page" : undefined}
            >
              {t(place.label)}
            </Link>
          ))}
        </nav>
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
        <div className={css.end}>
          <LanguageSwitch />
          <AppearanceMenu />
          <Menu>
            <Menu.Target>
              <button className={`${css.iconButton} ${css.burger}`} type="button" aria-label={t("nav.menu")}>
                <IconMenu2 className="icon" stroke={1.75} aria-hidden="true" />
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {places.map((place) => (
                <Menu.Item
                  key={place.href}
                  component={Link}
                  href={place.href}
                  aria-current={isHere(place.href, path) ? "page" : undefined}
                >
                  {t(place.label)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      <PaletteMount />
    </header>
  );
}
