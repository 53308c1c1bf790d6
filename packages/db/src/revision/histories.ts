import type { EntityKind } from "@pilu/schema";
import { and, eq, gt, lte, notExists, or, type SQL, sql } from "drizzle-orm";
import type { EntityRef, Moment, Revision } from "../rows.ts";
import { byKey, type Session } from "../session.ts";
import { found as isRowOf, revisionFields, toRevision } from "./holding.ts";

/** All revisions of several entities up to a place in the log, in key order. */
export function histories(
  session: Session,
  { entities, upToSeq }: { entities: readonly EntityRef[]; upToSeq: number },
): Promise<Revision[]> {
  return revisionsWhere(session, entities, lte(session.tables.lookup.seq, upToSeq));
}

/**
 * What holds of several entities at the moment and what comes into force later, in key order: every revision that no
 * higher number shadows from the moment on. However long the histories are, these are few.
 */
export function prospects(
  session: Session,
  { entities, moment }: { entities: readonly EntityRef[]; moment: Moment },
): Promise<Revision[]> {
  return revisionsWhere(session, entities, unshadowed(session, moment));
}

/** The same of all entities of `kind` that ever referred to one of `target`, in no order. */
export async function prospectsReferring(
  session: Session,
  { kind, target }: { kind: EntityKind; target: { kind: EntityKind; ids: readonly string[] } },
  moment: Moment,
): Promise<Revision[]> {
  const { db, selected, tables, within } = session;
  const { lookup, refers, revision } = tables;
  const users = db
    .select({ id: refers.id })
    .from(refers)
    .where(
      and(eq(refers.targetKind, target.kind), within(refers.targetId, target.ids), eq(refers.kind, kind)),
    );
  const rows = await db
    .select(revisionFields(tables))
    .from(lookup)
    .innerJoin(revision, isRowOf(tables))
    .where(and(eq(lookup.kind, kind), selected(lookup.id, users), unshadowed(session, moment)));
  return rows.map(toRevision);
}

/** The condition that no higher number shadows a row of `lookup` from the moment on. */
function unshadowed({ db, tables }: Session, { at, seq }: Moment): SQL | undefined {
  const { lookup, later } = tables;
  const sameEntity = and(eq(later.kind, lookup.kind), eq(later.id, lookup.id));
  const upTo = (table: typeof lookup | typeof later) => (seq === undefined ? undefined : lte(table.seq, seq));
  const shadowing = or(lte(later.effectiveAt, at), lte(later.effectiveAt, lookup.effectiveAt));
  const shadowed = db
    .select({ one: sql`1` })
    .from(later)
    .where(and(sameEntity, gt(later.number, lookup.number), upTo(later), shadowing));
  return and(upTo(lookup), notExists(shadowed));
}

async function revisionsWhere(
  { db, tables, within }: Session,
  entities: readonly EntityRef[],
  condition: SQL | undefined,
): Promise<Revision[]> {
  const { lookup, revision } = tables;
  const found: Revision[] = [];
  // A statement for each kind, in no order: a planner that is asked for two kinds in key order reads the whole table.
  for (const kind of [...new Set(entities.map((entity) => entity.kind))].sort()) {
    const ids = entities.filter((entity) => entity.kind === kind).map((entity) => entity.id);
    const rows = await db
      .select(revisionFields(tables))
      .from(lookup)
      .innerJoin(revision, isRowOf(tables))
      .where(and(eq(lookup.kind, kind), within(lookup.id, ids), condition));
    found.push(...rows.map(toRevision).sort((a, b) => byKey(a.id, b.id) || a.number - b.number));
  }
  return found;
}
