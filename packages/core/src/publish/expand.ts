import type { Writer } from "@pilu/db";
import { approvalBody } from "../log/approval.ts";
import type { World } from "../world.ts";

/** Queues the apps of the next decision in the log; false when every decision is queued. One transaction. */
async function expandNext(tx: Writer): Promise<boolean> {
  const seq = await tx.nextToExpand();
  if (seq === null) return false;
  const approval = await tx.approval(seq);
  // Whatever else stands in the log reaches no page.
  if (approval !== null) await tx.expand(seq, approvalBody(approval).touched);
  return true;
}

/** Queues the apps of every decision, strictly in the order of the log, whichever nodes do it. */
export async function expandAll({ store }: World): Promise<void> {
  while (await store.transact(expandNext)) {}
}
