"use client";
// Who one is here, what one may manage, and the way out.
import { useTranslations } from "next-intl";
import { LazyMenu } from "../shell/lazy-menu.tsx";
import css from "../shell/shell.module.css";
import { initials } from "./initials.ts";
import { useMe } from "./me.ts";

const items = () => import("./profile-items.tsx").then((module) => module.ProfileItems);

export function ProfileMenu() {
  const t = useTranslations();
  const me = useMe();
  if (!me) return <span className={css.avatarRoom} />;
  return (
    <LazyMenu
      width={240}
      items={items}
      button={
        <button className={css.iconButton} type="button">
          <span className={css.avatar} aria-hidden="true">
            {initials(me.name)}
          </span>
          <span className="sr">{t("profile.menu", { name: me.name })}</span>
        </button>
      }
    />
  );
}
