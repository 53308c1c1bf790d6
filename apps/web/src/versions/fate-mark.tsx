"use client";
// What became of a version, as a mark with its word.
import { IconCircleCheck, IconCircleX, IconClock, IconHistory } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import page from "../shell/page.module.css";
import type { VersionRow } from "./shapes.ts";
import css from "./versions.module.css";

export function FateMark({ of: { fate, n }, inForce }: { of: VersionRow; inForce: number | null }) {
  const t = useTranslations();
  if (n === inForce)
    return (
      <Mark look={css.holds} icon={IconCircleCheck}>
        {t("fate.inForce")}
      </Mark>
    );
  if (fate.is === "came") return <Mark icon={IconHistory}>{t("fate.past")}</Mark>;
  if (fate.is === "withdrawn") return <Mark icon={IconCircleX}>{t("fate.withdrawn")}</Mark>;
  if (fate.is === "superseded")
    return <Mark icon={IconCircleX}>{t("fate.superseded", { number: fate.by })}</Mark>;
  return (
    <Mark look={css.comes} icon={IconClock}>
      {t(fate.is === "announced" ? "fate.announced" : "fate.planned")}
    </Mark>
  );
}

function Mark({
  look,
  icon: Icon,
  children,
}: {
  look?: string | undefined;
  icon: typeof IconClock;
  children: string;
}) {
  return (
    <span className={`${page.tag} ${look ?? ""}`}>
      <Icon className="icon" stroke={1.75} aria-hidden="true" />
      {children}
    </span>
  );
}

/** Whether a version's date was, is to come, or never will be its beginning. */
export function whenOf({ is }: VersionRow["fate"]): "since" | "from" | "was" {
  if (is === "came") return "since";
  return is === "withdrawn" || is === "superseded" ? "was" : "from";
}
