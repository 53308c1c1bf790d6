import { Problem } from "@pilu/schema";
import { and, eq, max, sql } from "drizzle-orm";
import { theRegistry } from "../log/head.ts";
import type { EntityRef, NewRevision, Revision } from "../rows.ts";
import { byKey, type Session, slices } from "../session.ts";
import { facetText } from "./facets.ts";
import { toRevision } from "./holding.ts";

/**
 * Appends revisions of the decision being made, numbered per entity in the order given, and returns them in key order.
 * Numbers cannot collide: the registry's row is held, and a revision of any other place in the log is refused.
 */
export async function appendRevisions(
  session: Session,
  revisions: readonly NewRevision[],
): Promise<Revision[]> {
  const { db, tables } = session;
  await holdLog(session, revisions);
  const last = await lastNumbers(session, revisions);
  const numbered = revisions.map((revision) => {
    const number = (last.get(keyOf(revision)) ?? 0) + 1;
    last.set(keyOf(revision), number);
    return { ...revision, number };
  });
  numbered.sort((a, b) => byKey(a.kind, b.kind) || byKey(a.id, b.id) || a.number - b.number);
  const stored: Revision[] = [];
  for (const slice of slices(numbered)) {
    const rows = slice.map(({ refers: _refers, facets: _facets, search: _search, ...row }) => row);
    await db.insert(tables.revision).values(rows).returning({ number: tables.revision.number });
    await db.insert(tables.lookup).values(slice.map(lookupOf)).returning({ number: tables.lookup.number });
    stored.push(...rows.map(toRevision));
  }
  for (const slice of slices(numbered.flatMap(linksOf))) {
    await db.insert(tables.refers).values(slice).onConflictDoNothing().returning({ id: tables.refers.id });
  }
  return stored;
}

async function holdLog({ db, tables }: Session, revisions: readonly NewRevision[]): Promise<void> {
  const { registry } = tables;
  const held = await db
    .update(registry)
    .set({ seq: sql`${registry.seq}` })
    .where(eq(registry.id, theRegistry))
    .returning({ seq: registry.seq });
  const expected = held[0]?.seq ?? 0;
  const stray = revisions.find((revision) => revision.seq !== expected);
  if (stray !== undefined) throw new Problem("revision.stale", { expected, found: stray.seq });
}

async function lastNumbers(
  { db, tables: { revision }, within }: Session,
  entities: readonly EntityRef[],
): Promise<Map<string, number>> {
  const last = new Map<string, number>();
  for (const kind of new Set(entities.map((entity) => entity.kind))) {
    const ids = entities.filter((entity) => entity.kind === kind).map((entity) => entity.id);
    const rows = await db
      .select({ id: revision.id, number: max(revision.number) })
      .from(revision)
      .where(and(eq(revision.kind, kind), within(revision.id, ids)))
      .groupBy(revision.id);
    for (const { id, number } of rows) last.set(keyOf({ kind, id }), number ?? 0);
  }
  return last;
}

function keyOf({ kind, id }: EntityRef): string {
  return `${kind} ${id}`;
}

function lookupOf({ kind, id, number, seq, effectiveAt, facets, search }: NewRevision & { number: number }) {
  return { kind, id, number, seq, effectiveAt, facets: facetText(facets), search };
}

function linksOf({ kind, id, number, refers }: NewRevision & { number: number }) {
  return refers.map((target) => ({ kind, id, number, targetKind: target.kind, targetId: target.id }));
}
