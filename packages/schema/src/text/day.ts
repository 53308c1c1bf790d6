import { z } from "zod";

/** A calendar day, `2026-11-22`, without time or zone. */
export const Day = z.iso.date({ error: "day.malformed" });
export type Day = z.infer<typeof Day>;

/** An instant: whole milliseconds since 1970-01-01T00:00Z. */
export const Instant = z.int().min(0).max(8_640_000_000_000_000);
export type Instant = z.infer<typeof Instant>;
