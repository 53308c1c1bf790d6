import type { EntityKind } from "@pilu/schema";
import { and, eq } from "drizzle-orm";
import { byKey, type Session } from "../session.ts";
import type { EntityRef, Moment, Revision } from "../store.ts";
import { found, holding, revisionFields, toRevision } from "./holding.ts";

/** What holds of all entities of `kind` that refer to `target` as they stand at the moment, by id. */
export function referring(
  session: Session,
  { kind, target }: { kind: EntityKind; target: EntityRef },
  moment: Moment,
): Promise<Revision[]> {
  return referringToAny(session, { kind, target: { kind: target.kind, ids: [target.id] } }, moment);
}

/** The same for several targets of one kind. */
export async function referringToAny(
  session: Session,
  { kind, target }: { kind: EntityKind; target: { kind: EntityKind; ids: readonly string[] } },
  moment: Moment,
): Promise<Revision[]> {
  const { db, tables, within } = session;
  const { refers, lookup, revision } = tables;
  const rows = await db
    .select(revisionFields(tables))
    .from(refers)
    .innerJoin(
      lookup,
      and(eq(lookup.kind, refers.kind), eq(lookup.id, refers.id), eq(lookup.number, refers.number)),
    )
    .innerJoin(revision, found(tables))
    .where(
      and(
        eq(refers.targetKind, target.kind),
        // One id is told to the planner as such: it then begins with its few rows.
        target.ids.length === 1
          ? eq(refers.targetId, target.ids[0] ?? "")
          : within(refers.targetId, target.ids),
        eq(refers.kind, kind),
        holding(session, kind, moment),
      ),
    );
  // Not in the statement: asked for the order of ids, a planner reads the whole table in it.
  return rows.map(toRevision).sort((a, b) => byKey(a.id, b.id));
}
