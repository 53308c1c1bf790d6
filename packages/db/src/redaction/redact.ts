import { and, eq } from "drizzle-orm";
import type { Redacted } from "../rows.ts";
import type { Session } from "../session.ts";

/**
 * Replaces a stored body and keeps its digest. With a revision's body go the settings that it repeats and the text that
 * it is found by. False when there is no such body.
 */
export async function redact(session: Session, what: Redacted, body: string): Promise<boolean> {
  if (what.is === "revision") return redactRevision(session, what, body);
  if (what.is === "log") return redactLog(session, what.seq, body);
  if (what.is === "version") return redactVersion(session, what, body);
  const { db, tables } = session;
  const { entry } = tables;
  const changed = await db
    .update(entry)
    .set({ body })
    .where(eq(entry.hash, what.hash))
    .returning({ hash: entry.hash });
  return changed.length > 0;
}

async function redactRevision(
  { db, tables: { revision, lookup } }: Session,
  { kind, id, number }: Extract<Redacted, { is: "revision" }>,
  body: string,
): Promise<boolean> {
  const changed = await db
    .update(revision)
    .set({ body, sets: "{}" })
    .where(and(eq(revision.kind, kind), eq(revision.id, id), eq(revision.number, number)))
    .returning({ id: revision.id });
  await db
    .update(lookup)
    .set({ search: "" })
    .where(and(eq(lookup.kind, kind), eq(lookup.id, id), eq(lookup.number, number)))
    .returning({ id: lookup.id });
  return changed.length > 0;
}

// What changed in a version quotes it, and goes with it.
async function redactVersion(
  { db, tables: { version } }: Session,
  { app, n }: Extract<Redacted, { is: "version" }>,
  body: string,
): Promise<boolean> {
  const changed = await db
    .update(version)
    .set({ manifest: body, changes: "[]" })
    .where(and(eq(version.app, app), eq(version.n, n)))
    .returning({ n: version.n });
  return changed.length > 0;
}

async function redactLog(
  { db, tables: { approval, act } }: Session,
  seq: number,
  body: string,
): Promise<boolean> {
  const approvals = await db
    .update(approval)
    .set({ body })
    .where(eq(approval.seq, seq))
    .returning({ seq: approval.seq });
  const acts = await db.update(act).set({ body }).where(eq(act.seq, seq)).returning({ seq: act.seq });
  return approvals.length + acts.length > 0;
}
