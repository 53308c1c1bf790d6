"use client";
// From when the change holds: at once or on a day, with the day that keeps the notice, and why it is not kept.
import { Button, Popover, TextInput } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LongText } from "../../shell/long-text.tsx";
import { useDates } from "../../words/dates.ts";
import { useOnReview } from "../review/on-review.ts";
import css from "../review/review.module.css";
import look from "./decision.module.css";
import { plusDays } from "./notice.ts";

export function EffectiveDate() {
  const t = useTranslations();
  const dates = useDates();
  const { change, desk, standing } = useOnReview();
  const [isOpen, setOpen] = useState(false);
  const { day, shortNotice } = desk.state;
  const isCorrection = change.draft.edits.some(({ nature }) => nature.kind === "correction");
  const isShort = standing.notice > 0 && (day === "" || day < standing.earliest);
  const label = day === "" ? t("effective.atOnce") : dates.day(day);
  return (
    <div id="effective" tabIndex={-1} className={look.when}>
      <span className={look.whenLabel}>{t("effective.title")}</span>
      <Popover opened={isOpen} onChange={setOpen} position="top-start" shadow="md" width={340} trapFocus>
        <Popover.Target>
          <Button
            onClick={() => setOpen(!isOpen)}
            disabled={isCorrection}
            leftSection={<IconCalendar className="icon" stroke={1.75} aria-hidden="true" />}
            aria-label={`${t("effective.title")}: ${label}`}
            data-gap={isShort && shortNotice.trim() === "" ? "" : undefined}
          >
            {label}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t("effective.title")}>
          <label className={css.choice}>
            <input type="radio" name="when" checked={day === ""} onChange={() => desk.set({ day: "" })} />
            <span>{t("effective.atOnce")}</span>
          </label>
          {standing.notice > 0 && (
            <label className={css.choice}>
              <input
                type="radio"
                name="when"
                checked={day === standing.earliest}
                onChange={() => desk.set({ day: standing.earliest })}
              />
              <span>
                <b>{dates.day(standing.earliest)}</b> {t("effective.earliest", { count: standing.notice })}
              </span>
            </label>
          )}
          <TextInput
            mt={6}
            type="date"
            label={t("effective.onDay")}
            min={plusDays(standing.today, 1)}
            value={day}
            onChange={(event) => desk.set({ day: event.currentTarget.value })}
          />
          {isShort && (
            <LongText
              mt={8}
              minRows={2}
              maxLength={4000}
              label={t("effective.shortNotice", { count: standing.notice })}
              value={shortNotice}
              onChange={(event) => desk.set({ shortNotice: event.currentTarget.value })}
            />
          )}
          <div className={css.formEnd}>
            <Button onClick={() => setOpen(false)}>{t("do.close")}</Button>
          </div>
        </Popover.Dropdown>
      </Popover>
      <span className="tiny dim">
        {isCorrection
          ? t("effective.correction")
          : isShort
            ? t("effective.isShort", { date: dates.day(standing.earliest) })
            : ""}
      </span>
    </div>
  );
}
