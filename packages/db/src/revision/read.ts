import type { EntityKind } from "@pilu/schema";
import { and, asc, count as countRows, eq, sql } from "drizzle-orm";
import type { EntityRef, Moment, Revision, RevisionKey } from "../rows.ts";
import type { Session } from "../session.ts";
import { found, holding, revisionFields, toRevision } from "./holding.ts";

/** What holds of one entity, or null when nothing does yet. */
export async function one(session: Session, entity: EntityRef, moment: Moment): Promise<Revision | null> {
  const { db, tables } = session;
  const { lookup, revision } = tables;
  const rows = await db
    .select(revisionFields(tables))
    .from(lookup)
    .innerJoin(revision, found(tables))
    .where(and(eq(lookup.id, entity.id), holding(session, entity.kind, moment)));
  return rows[0] === undefined ? null : toRevision(rows[0]);
}

/** What holds of several entities of one kind, by id. */
export async function several(
  session: Session,
  { kind, ids }: { kind: EntityKind; ids: readonly string[] },
  moment: Moment,
): Promise<Revision[]> {
  if (ids.length === 0) return [];
  const { db, tables, within } = session;
  const { lookup, revision } = tables;
  const rows = await db
    .select(revisionFields(tables))
    .from(lookup)
    .innerJoin(revision, found(tables))
    .where(and(within(lookup.id, ids), holding(session, kind, moment)))
    .orderBy(asc(lookup.id));
  return rows.map(toRevision);
}

/** Every revision of one entity, in the order of their numbers. */
export async function history({ db, tables }: Session, { kind, id }: EntityRef): Promise<Revision[]> {
  const { revision } = tables;
  const rows = await db
    .select(revisionFields(tables))
    .from(revision)
    .where(and(eq(revision.kind, kind), eq(revision.id, id)))
    .orderBy(asc(revision.number));
  return rows.map(toRevision);
}

/** One revision by its number, or null. */
export async function numbered(
  { db, tables }: Session,
  { kind, id, number }: EntityRef & { number: number },
): Promise<Revision | null> {
  const { revision } = tables;
  const [row] = await db
    .select(revisionFields(tables))
    .from(revision)
    .where(and(eq(revision.kind, kind), eq(revision.id, id), eq(revision.number, number)));
  return row === undefined ? null : toRevision(row);
}

/** Every revision that a decision made, in key order. */
export async function revisionsOf({ db, tables }: Session, seq: number): Promise<Revision[]> {
  const { revision } = tables;
  const rows = await db
    .select(revisionFields(tables))
    .from(revision)
    .where(eq(revision.seq, seq))
    .orderBy(asc(revision.kind), asc(revision.id), asc(revision.number));
  return rows.map(toRevision);
}

/** Some of the revisions that a decision made after one of them, in key order. */
export async function revisionsAfter(
  { db, tables }: Session,
  { after, limit, seq }: { seq: number; after: RevisionKey | null; limit: number },
): Promise<Revision[]> {
  const { revision } = tables;
  const { kind, id, number } = revision;
  const key = (given: RevisionKey) =>
    sql`(${sql.param(given.kind, kind)}, ${sql.param(given.id, id)}, ${sql.param(given.number, number)})`;
  const rows = await db
    .select(revisionFields(tables))
    .from(revision)
    .where(
      and(
        eq(revision.seq, seq),
        after === null ? undefined : sql`(${kind}, ${id}, ${number}) > ${key(after)}`,
      ),
    )
    .orderBy(asc(kind), asc(id), asc(number))
    .limit(limit);
  return rows.map(toRevision);
}

/** Which revision holds of every entity of a kind, by id. */
export async function held(
  session: Session,
  kind: EntityKind,
  moment: Moment,
): Promise<{ id: string; number: number }[]> {
  const { db, tables } = session;
  const { id, number } = tables.lookup;
  return db
    .select({ id, number })
    .from(tables.lookup)
    .where(holding(session, kind, moment))
    .orderBy(asc(id));
}

/** How many entities of a kind hold at the moment. */
export async function count(session: Session, kind: EntityKind, moment: Moment): Promise<number> {
  const { db, tables } = session;
  const rows = await db
    .select({ all: countRows() })
    .from(tables.lookup)
    .where(holding(session, kind, moment));
  return rows[0]?.all ?? 0;
}
