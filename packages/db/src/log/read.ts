// Approvals and acts are kept apart and read as the one log that they are.
import { and, asc, desc, eq, gt, lt, type SQL, sql } from "drizzle-orm";
import type { Act, Approval, LogBefore, LogEntry } from "../rows.ts";
import type { Session } from "../session.ts";
import { digest, digestOrNull } from "../stored.ts";

/** Entries after a place in the log, in its order. */
export function log(
  session: Session,
  { after, limit }: { after: number; limit: number },
): Promise<LogEntry[]> {
  return entriesWhere(session, ({ seq }) => gt(seq, after), { limit, order: asc });
}

/** Entries before a place in the log, the newest first; with `kinds` only approvals or acts of these. */
export async function logBefore(session: Session, { before, kinds, limit }: LogBefore): Promise<LogEntry[]> {
  const { act, approval } = session.tables;
  const isBefore = (table: LogTable) => {
    if (kinds === undefined) return lt(table.seq, before);
    if (table === approval) return kinds.approvals ? lt(table.seq, before) : none;
    return and(lt(table.seq, before), session.within(act.kind, kinds.acts)) ?? none;
  };
  return entriesWhere(session, isBefore, { limit, order: desc });
}

const none = sql`1 = 0`;

/** The entry that a decision id stands for, or null. */
export async function decided(session: Session, decisionId: string): Promise<LogEntry | null> {
  const [entry] = await entriesWhere(session, (table) => eq(table.decisionId, decisionId), {
    limit: 1,
    order: asc,
  });
  return entry ?? null;
}

type LogTable = Session["tables"]["approval"] | Session["tables"]["act"];

// One statement: between two, an entry could be committed that the first should have shown.
async function entriesWhere(
  { db, tables: { approval, act } }: Session,
  condition: (table: LogTable) => SQL,
  { limit, order }: { limit: number; order: typeof asc },
): Promise<LogEntry[]> {
  const rows = await db
    .select({
      seq: approval.seq,
      subject: approval.change,
      decisionId: approval.decisionId,
      edit: approval.edit,
      at: approval.decidedAt,
      effectiveAt: approval.effectiveAt,
      by: approval.by,
      body: approval.body,
      digest: approval.digest,
      prev: approval.prev,
      kind: sql<string | null>`null`,
    })
    .from(approval)
    .where(condition(approval))
    .unionAll(
      db
        .select({
          seq: act.seq,
          subject: act.subject,
          decisionId: act.decisionId,
          edit: sql<number>`null`,
          at: act.at,
          effectiveAt: sql<number>`null`,
          by: act.by,
          body: act.body,
          digest: act.digest,
          prev: act.prev,
          kind: act.kind,
        })
        .from(act)
        .where(condition(act)),
    )
    .orderBy(order(approval.seq))
    .limit(limit);
  return rows.map(({ kind, subject, at, edit, effectiveAt, ...row }) => {
    const entry = linked(row);
    return kind === null
      ? { is: "approval", ...entry, change: subject, edit, decidedAt: at, effectiveAt }
      : { is: "act", ...entry, kind, subject, at };
  });
}

/** The approval at a place in the log, or null. */
export async function approval({ db, tables: { approval } }: Session, seq: number): Promise<Approval | null> {
  const [row] = await db.select().from(approval).where(eq(approval.seq, seq));
  return row === undefined ? null : linked(row);
}

/** The approval of a change, or null. */
export async function approvalOf(
  { db, tables: { approval } }: Session,
  change: string,
): Promise<Approval | null> {
  const [row] = await db.select().from(approval).where(eq(approval.change, change));
  return row === undefined ? null : linked(row);
}

/** The acts about one subject, in the log's order. */
export async function acts({ db, tables: { act } }: Session, subject: string): Promise<Act[]> {
  const rows = await db.select().from(act).where(eq(act.subject, subject)).orderBy(asc(act.seq));
  return rows.map(linked);
}

/** The acts of one kind, in the log's order. */
export async function actsOf({ db, tables: { act } }: Session, kind: string): Promise<Act[]> {
  const rows = await db.select().from(act).where(eq(act.kind, kind)).orderBy(asc(act.seq));
  return rows.map(linked);
}

function linked<T extends { digest: string; prev: string | null }>(row: T) {
  return { ...row, digest: digest(row.digest), prev: digestOrNull(row.prev) };
}
