"use client";
// Whether what is typed is safe, in a line below the heading.
import { Button } from "@mantine/core";
import { IconCloudCheck, IconCloudOff, IconCloudUp } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useProblemText } from "../../api/problem-text.tsx";
import { useDates } from "../../words/dates.ts";
import type { Saver, Shown } from "../draft/saver.ts";
import css from "./editor.module.css";

export function SaveLine({ saver, shown: { state, id } }: { saver: Saver; shown: Shown }) {
  const t = useTranslations();
  const dates = useDates();
  const failure = useProblemText(state.is === "failed" || state.is === "refused" ? state.error : null);
  const Icon = state.is === "saved" ? IconCloudCheck : failure === null ? IconCloudUp : IconCloudOff;
  return (
    <p className={failure === null ? undefined : css.unsaved} role="status">
      <Icon className="icon" stroke={1.75} aria-hidden="true" /> {words()} {failure?.sentence}{" "}
      {state.is === "failed" && (
        <Button variant="subtle" onClick={() => void saver.flush()}>
          {t("registerEditor.tryNow")}
        </Button>
      )}
    </p>
  );

  function words(): string {
    switch (state.is) {
      case "saved":
        if (state.at !== null) return t("registerEditor.saved", { date: dates.moment(state.at) });
        return t(id === null ? "registerEditor.untouched" : "registerEditor.stored");
      case "waiting":
      case "saving":
        return t("registerEditor.saving");
      default:
        return t("registerEditor.failed");
    }
  }
}
