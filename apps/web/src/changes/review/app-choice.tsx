"use client";
// One app of many, found by its name; or all of them again.
import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useName } from "../../words/words.tsx";
import type { ReviewGroup } from "../shapes.ts";
import css from "./review.module.css";

export function AppChoice({
  apps,
  chosen,
  choose,
}: {
  apps: ReviewGroup["apps"];
  /** Its slug; empty: all. */
  chosen: string;
  choose: (slug: string) => void;
}) {
  const t = useTranslations();
  const say = useName();
  const everyApp = t("review.allApps", { count: apps.length });
  return (
    <Select
      className={css.chooseApp ?? ""}
      aria-label={t("review.reach")}
      placeholder={everyApp}
      data={apps.map((app) => ({ value: app.slug, label: say(app.names) }))}
      value={chosen === "" ? null : chosen}
      onChange={(slug) => choose(slug ?? "")}
      searchable
      clearable
      limit={50}
      nothingFoundMessage={t("catalogue.noOption")}
      clearButtonProps={{ "aria-label": everyApp, tabIndex: 0, "aria-hidden": false }}
    />
  );
}
