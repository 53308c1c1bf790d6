"use client";
import { Menu } from "@mantine/core";
import { IconLogout, IconUser } from "@tabler/icons-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { isHere, management, ownPage } from "../shell/routes.ts";
import css from "../shell/shell.module.css";
import { useMay, useMe } from "./me.ts";
import { useSignOut } from "./sign-out.ts";

export function ProfileItems() {
  const t = useTranslations();
  const path = usePathname();
  const me = useMe();
  const may = useMay();
  const signOut = useSignOut();
  if (!me) return null;
  const open = management.filter(({ action }) => action === undefined || may(action));
  return (
    <>
      <div className={css.who}>
        <b>{me.name}</b>
        <span className="dim small">{me.roles.map((role) => t(`role.${role}`)).join(t("list.comma"))}</span>
      </div>
      <Menu.Item
        component={Link}
        href={ownPage.href}
        leftSection={<IconUser className="icon" stroke={1.75} aria-hidden="true" />}
      >
        {t(ownPage.label)}
      </Menu.Item>
      <Menu.Divider />
      {open.map(({ href, label }) => (
        <Menu.Item
          key={href}
          component={Link}
          href={href}
          aria-current={isHere(href, path) ? "page" : undefined}
        >
          {t(label)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item
        onClick={() => signOut.mutate()}
        leftSection={<IconLogout className="icon" stroke={1.75} aria-hidden="true" />}
      >
        {t("profile.signOut")}
      </Menu.Item>
    </>
  );
}
