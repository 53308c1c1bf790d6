import { distanceFormat } from "./formats.ts";

const steps = [
  { unit: "year", ms: 365.25 * 86_400_000 },
  { unit: "month", ms: 30.44 * 86_400_000 },
  { unit: "week", ms: 7 * 86_400_000 },
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
] as const;

/** A distance from now in milliseconds, negative for the past, in the largest unit that it fills: "3 hours ago". */
export function agoIn(locale: string, distance: number): string {
  const words = distanceFormat(locale, { numeric: "auto" });
  const step = steps.find(({ ms }) => Math.abs(distance) >= ms);
  return step === undefined
    ? words.format(0, "second")
    : words.format(Math.trunc(distance / step.ms), step.unit);
}
