import type { LogEntry } from "@pilu/db";
import { type Actor, authorise } from "../actor.ts";
import { redactionIn } from "../log/redaction.ts";
import type { World } from "../world.ts";

/** A page of the log, the newest entries first. */
export interface LogPage {
  readonly entries: readonly {
    readonly is: LogEntry["is"];
    readonly seq: number;
    readonly kind: string;
    /** The change that was decided on, or what the act is about. */
    readonly subject: string;
    readonly at: number;
    readonly by: { readonly id: string; readonly name: string | null };
    readonly digest: string;
    /** The whole entry as it is chained; a redaction where it was taken out. */
    readonly body: string;
    readonly isRedacted: boolean;
  }[];
  /** Give it as `before` for the entries before these; null at the beginning of the log. */
  readonly before: number | null;
}

/** Reads the log backwards from `before`, or from its end. */
export async function readLog(
  { store }: World,
  { actor, before, limit }: { actor: Actor; before: number | null; limit: number },
): Promise<LogPage> {
  return store.snapshot(async (view) => {
    await authorise(view, actor, "audit.read");
    const { seq } = await view.registry();
    const end = Math.min(before ?? seq + 1, seq + 1);
    const after = Math.max(0, end - 1 - limit);
    const rows = (await view.log({ after, limit })).filter((one) => one.seq < end).reverse();
    const names = new Map((await view.people()).map(({ id, name }) => [id, name]));
    const entries = rows.map((row) => ({
      is: row.is,
      seq: row.seq,
      kind: row.is === "act" ? row.kind : "change-approved",
      subject: row.is === "act" ? row.subject : row.change,
      at: row.is === "act" ? row.at : row.decidedAt,
      by: { id: row.by, name: names.get(row.by) ?? null },
      digest: row.digest,
      body: row.body,
      isRedacted: redactionIn(row.body) !== null,
    }));
    return { entries, before: after === 0 ? null : after + 1 };
  });
}
