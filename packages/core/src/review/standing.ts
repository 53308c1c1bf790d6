import type { Reader } from "@pilu/db";
import type { ChangeDraft } from "@pilu/schema";
import type { Standing } from "./rebase-draft.ts";

/**
 * The newest place in the log, and the instant at which a draft makes sense: now, or when the last revision that it was
 * made from takes effect. Calling off what is announced is about that day.
 */
export async function standingFor(view: Reader, draft: Pick<ChangeDraft, "edits">): Promise<Standing> {
  const { seq } = await view.registry();
  let at = await view.now();
  for (const { kind, id, base } of draft.edits) {
    if (base === null) continue;
    const started = await view.revisionNumbered({ kind, id }, base);
    at = Math.max(at, started?.effectiveAt ?? 0);
  }
  return { at, seq };
}
