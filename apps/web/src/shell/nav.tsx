"use client";
// The places as links: in the bar on a wide window, in a menu on a narrow one, with how many changes wait.
import { IconMenu2 } from "@tabler/icons-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useWaiting } from "../session/waiting.ts";
import { LazyMenu } from "./lazy-menu.tsx";
import { isIn, type Place, places } from "./routes.ts";
import css from "./shell.module.css";

export function Nav() {
  const t = useTranslations();
  const path = usePathname();
  return (
    <nav className={css.nav} aria-label={t("nav.main")}>
      {places.map((place) => (
        <Link key={place.href} href={place.href} aria-current={isIn(place.href, path) ? "page" : undefined}>
          <PlaceName of={place} />
        </Link>
      ))}
    </nav>
  );
}

const items = () => import("./nav-items.tsx").then((module) => module.NavItems);

export function NavMenu() {
  const t = useTranslations();
  return (
    <LazyMenu
      items={items}
      button={
        <button className={`${css.iconButton} ${css.burger}`} type="button" aria-label={t("nav.menu")}>
          <IconMenu2 className="icon" stroke={1.75} aria-hidden="true" />
        </button>
      }
    />
  );
}

export function PlaceName({ of: { href, label } }: { of: Place }) {
  const t = useTranslations();
  const waiting = useWaiting();
  if (href !== "/changes" || waiting === 0) return t(label);
  return (
    <>
      {t(label)}{" "}
      <span className={css.count}>
        <span aria-hidden="true">{t("number", { value: waiting })}</span>
        <span className="sr">{t("nav.waiting", { count: waiting })}</span>
      </span>
    </>
  );
}
