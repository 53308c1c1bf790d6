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

/** What an approval is called among the kinds of entries. */
const approved = "change-approved";

/** Reads the log backwards from `before`, or from its end; with `kinds` only entries of these. */
export async function readLog(
  { store }: World,
  {
    actor,
    before,
    kinds,
    limit,
  }: { actor: Actor; before: number | null; kinds?: readonly string[] | undefined; limit: number },
): Promise<LogPage> {
  return store.snapshot(async (view) => {
    await authorise(view, actor, "audit.read");
    const found = await view.logBefore({
      before: before ?? Number.MAX_SAFE_INTEGER,
      limit: limit + 1,
      ...(kinds !== undefined && { kinds: { acts: kinds, approvals: kinds.includes(approved) } }),
    });
    const rows = found.slice(0, limit);
    const names = new Map((await view.people()).map(({ id, name }) => [id, name]));
    const entries = rows.map((row) => ({
      is: row.is,
      seq: row.seq,
      kind: row.is === "act" ? row.kind : approved,
      subject: row.is === "act" ? row.subject : row.change,
      at: row.is === "act" ? row.at : row.decidedAt,
      by: { id: row.by, name: names.get(row.by) ?? null },
      digest: row.digest,
      body: row.body,
      isRedacted: redactionIn(row.body) !== null,
    }));
    return { entries, before: found.length > limit ? (rows.at(-1)?.seq ?? null) : null };
  });
}
