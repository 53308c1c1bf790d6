"use client";
// Dates as the reader's language writes them, in the registry's time zone: there a day begins.
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { agoIn } from "./ago.ts";
import { dateFormat } from "./formats.ts";

export interface Dates {
  /** The day of an instant (epoch milliseconds): "22 Nov 2026". */
  readonly instant: (value: number) => string;
  /** A bare day (`2026-11-22`). */
  readonly day: (value: string) => string;
  /** An instant with its time, in the registry's zone: "22 Nov 2026, 10:05 GMT+8". */
  readonly moment: (value: number) => string;
  /** How long ago or ahead an instant is: "3 hours ago", "in 12 days", within a minute "just now". */
  readonly ago: (value: number) => string;
  /** The registry's time zone (IANA), where its days begin. */
  readonly zone: string;
}

const minute = 60_000;

export function useDates(): Dates {
  const t = useTranslations();
  const locale = useLocale();
  const overview = useQuery(useTRPC().registry.overview.queryOptions());
  const zone = overview.data?.settings?.timeZone ?? "UTC";
  const dateStyle = locale === "en" ? "medium" : "long";
  const format = (value: number, options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, options).format(value);
  return {
    instant: (value) => format(value, { dateStyle, timeZone: zone }),
    day: (value) => format(Date.parse(`${value}T00:00Z`), { dateStyle, timeZone: "UTC" }),
    moment: (value) =>
      format(value, {
        year: "numeric",
        month: locale === "en" ? "short" : "long",
        day: "numeric",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
        timeZone: zone,
        timeZoneName: "short",
      }),
    ago: (value) => {
      const distance = value - Date.now();
      return Math.abs(distance) < minute ? t("state.justNow") : agoIn(locale, distance);
    },
    zone,
  };
}
