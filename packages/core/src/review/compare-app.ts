import { compose, draft as documentOf } from "@pilu/disclosure";
import { type Decision, type Draft, Problem } from "@pilu/schema";
import { gather } from "../app/gather.ts";
import { overlayOf } from "../app/overlay.ts";
import { draftOf } from "../change/record.ts";
import { sha256 } from "../hash.ts";
import type { World } from "../world.ts";
import { instantOf } from "./instant.ts";
import { mustStand, rebaseDraft } from "./rebase-draft.ts";

/**
 * The whole page of one app before and after a change; null before for a new app. Refused as `change.submit` is for a
 * change that cannot stand, and with the problem of what it refers to.
 */
export async function compareApp(
  { store }: World,
  { id, app, effectiveAt = null }: { id: string; app: string; effectiveAt?: Decision["effectiveAt"] },
): Promise<{ before: Draft | null; after: Draft }> {
  return store.snapshot(async (view) => {
    const stored = await view.change(id);
    if (stored === null) throw new Problem("change.unknown", { id });
    const draft = draftOf(stored);
    const moment = await instantOf(view, { draft, effectiveAt });
    const rebased = await rebaseDraft(view, { draft, moment });
    mustStand(rebased);
    const held = await view.revision({ kind: "app", id: app }, moment);
    const page = async (overlay?: ReturnType<typeof overlayOf>) =>
      documentOf(compose(await gather(view, { app, moment, ...(overlay && { overlay }) })), sha256);
    return {
      before: held === null ? null : await page(),
      after: await page(overlayOf(rebased.edits)),
    };
  });
}
