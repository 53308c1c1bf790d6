import { readFileSync } from "node:fs";
import { Problem, parseOrRefuse } from "@pilu/schema";
import { z } from "zod";
import type { Drifted } from "./checked.ts";

/** What a team starts from: drift that was there on the day that checking began. */
const Baseline = z.strictObject({ schema: z.literal("pilu.baseline/1"), known: z.array(z.string()) });

/** Reads a baseline; null, so that everything counts, where no file was named. */
export function readBaseline(path: string | undefined): ReadonlySet<string> {
  if (path === undefined) return new Set();
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Problem("input.unreadable", { path, reason }, { cause });
  }
  return new Set(parseOrRefuse(Baseline, value, "input.malformed", { path }).known);
}

export function baselineText(drifted: readonly Drifted[]): string {
  const known = [...new Set(drifted.map((one) => one.key))].sort();
  return `${JSON.stringify({ schema: "pilu.baseline/1", known } satisfies z.infer<typeof Baseline>, null, 2)}\n`;
}
