"use client";
// A page or a part of one for those who may do something; to others it says so.
import type { ActionName } from "@pilu/schema";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Empty, PageRows } from "../shell/state.tsx";
import { may, useMe } from "./me.ts";

/** Draws a page for whoever may do `action`; a skeleton until it is known, and why not for everybody else. */
export function AllowedPage({ action, children }: { action: ActionName; children: ReactNode }) {
  const t = useTranslations();
  const me = useMe();
  if (me === undefined || me === null) return <PageRows />;
  if (may(me.roles, action)) return children;
  return (
    <>
      <h1 className="sr">{t("allowed.title")}</h1>
      <Empty title={t("allowed.title")}>{t("allowed.why")}</Empty>
    </>
  );
}

/** Draws its children for whoever may do `action`, and nothing for anybody else. */
export function Allowed({ action, children }: { action: ActionName; children: ReactNode }) {
  const me = useMe();
  return may(me?.roles ?? [], action) ? children : null;
}
