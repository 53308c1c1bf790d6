"use client";
// What a difference asks of the company: what must lie before approval, then what is owed after it.
import type { Action } from "@pilu/schema";
import { IconLock } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import own from "./difference.module.css";
import css from "./review.module.css";

const before: readonly Action[] = ["S", "G", "P", "X", "K", "L", "C"];

export function ActionList({ of: actions }: { of: readonly Action[] }) {
  const t = useTranslations();
  const first = before.filter((one) => actions.includes(one));
  const then = actions.filter((one) => !before.includes(one) && one !== "U" && one !== "E");
  if (first.length + then.length === 0) return null;
  return (
    <p className={own.actions}>
      {first.map((action) => (
        <span key={action} className={css.tag}>
          <IconLock className="icon" stroke={1.75} aria-hidden="true" />
          {t(`action.${action}`)}
        </span>
      ))}
      {then.length > 0 && (
        <span className="dim">
          {t("review.then", { text: then.map((one) => t(`action.${one}`)).join(t("list.comma")) })}
        </span>
      )}
    </p>
  );
}
