import type { EntityRef, Reader, Writer } from "@pilu/db";
import { approvalBody } from "../log/approval.ts";
import type { World } from "../world.ts";

/** The most apps that one transaction queues. */
const most = 5000;

/** The apps of a decision that are still to be queued. */
interface Rest {
  readonly seq: number;
  readonly touched: readonly EntityRef[];
  readonly after: string;
}

/** Whether anything is left to queue, and what is left of the decision that was begun. */
interface Expanded {
  readonly isLeft: boolean;
  readonly rest: Rest | null;
}

/**
 * Queues a page of the apps of the next decision in the log: `begun`, or the first. The last page moves the mark. One
 * transaction. What was queued in part, elsewhere or before a kill, is queued again from the first page on: an app that
 * has published it already has nothing more to publish, and no later decision is queued before.
 */
async function expandPage(tx: Writer, begun: Rest | null): Promise<Expanded> {
  const seq = await tx.nextToExpand();
  if (seq === null) return { isLeft: false, rest: null };
  const page = begun?.seq === seq ? begun : { after: "", seq, touched: await touchedBy(tx, seq) };
  const { next } = await tx.expand({ ...page, limit: most });
  if (next !== null) return { isLeft: true, rest: { ...page, after: next } };
  await tx.markExpanded(seq);
  return { isLeft: true, rest: null };
}

/** Whatever else than an approval stands in the log reaches no page. */
async function touchedBy(view: Pick<Reader, "approval">, seq: number): Promise<readonly EntityRef[]> {
  const approval = await view.approval(seq);
  return approval === null ? [] : approvalBody(approval).touched;
}

/** Queues the apps of every decision, strictly in the order of the log, whichever nodes do it. */
export async function expandAll({ store }: World): Promise<void> {
  let last: Expanded = { isLeft: true, rest: null };
  while (last.isLeft) {
    const { rest } = last;
    last = await store.transact((tx) => expandPage(tx, rest));
  }
}
