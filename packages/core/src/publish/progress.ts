import { Problem } from "@pilu/schema";
import { approvalBody } from "../log/approval.ts";
import { redactionIn } from "../log/redaction.ts";
import type { World } from "../world.ts";

/** How far a decision is published: apps done of all that it reaches. */
export interface Progress {
  readonly seq: number;
  readonly all: number;
  readonly done: number;
}

/** How far the approval at `seq` is published. Refused with `change.unknown` where there is none. */
export async function progress({ store }: World, seq: number): Promise<Progress> {
  return store.snapshot(async (view) => {
    const approval = await view.approval(seq);
    if (approval === null) throw new Problem("change.unknown", { id: String(seq) });
    const isGone = redactionIn(approval.body) !== null;
    const touched = isGone ? await view.revisionsOf(seq) : approvalBody(approval).touched;
    const all = (await view.reached(touched)).length;
    const { expanded } = await view.registry();
    return { seq, all, done: expanded < seq ? 0 : Math.max(0, all - (await view.countWaiting(seq))) };
  });
}
