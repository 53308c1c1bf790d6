"use client";
// Dates as the reader's language writes them, in the registry's time zone: there a day begins.
import { useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { useTRPC } from "../api/trpc.ts";

/** Formats an instant (epoch milliseconds) or a bare day (`2026-11-22`) as a date. */
export function useDates(): { instant: (value: number) => string; day: (value: string) => string } {
  const locale = useLocale();
  const overview = useQuery(useTRPC().registry.overview.queryOptions());
  const zone = overview.data?.settings?.timeZone ?? "UTC";
  const format = (value: number, timeZone: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: locale === "en" ? "medium" : "long", timeZone }).format(
      value,
    );
  return {
    instant: (value) => format(value, zone),
    day: (value) => format(Date.parse(`${value}T00:00Z`), "UTC"),
  };
}
