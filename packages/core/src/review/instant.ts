import type { Reader } from "@pilu/db";
import type { ChangeDraft, Decision } from "@pilu/schema";
import { beginningOf } from "../registry/day.ts";
import { settingsAt } from "../registry/state.ts";
import type { Standing } from "./rebase-draft.ts";
import { standingFor } from "./standing.ts";

/** The newest place in the log, and the instant that a decision would name: never past, null for as soon as it can be. */
export async function instantOf(
  view: Reader,
  { draft, effectiveAt }: { draft: ChangeDraft; effectiveAt: Decision["effectiveAt"] },
): Promise<Standing> {
  const soonest = await standingFor(view, draft);
  if (effectiveAt === null) return soonest;
  const now = await view.now();
  const { timeZone } = await settingsAt(view, { at: now, seq: soonest.seq });
  const asked = typeof effectiveAt === "string" ? beginningOf(effectiveAt, timeZone) : effectiveAt;
  return { at: Math.max(asked, now), seq: soonest.seq };
}
