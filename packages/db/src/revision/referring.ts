import type { EntityKind } from "@pilu/schema";
import { and, eq } from "drizzle-orm";
import type { EntityRef, Moment, Revision } from "../rows.ts";
import { byKey, type Session } from "../session.ts";
import { found, holding, revisionFields, toRevision } from "./holding.ts";

/** What holds of all entities of `kind` that refer to `target` as they stand at the moment, by id. */
export async function referring(
  session: Session,
  { kind, target }: { kind: EntityKind; target: EntityRef },
  moment: Moment,
): Promise<Revision[]> {
  const { db, tables } = session;
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
        eq(refers.targetId, target.id),
        eq(refers.kind, kind),
        holding(session, kind, moment),
      ),
    );
  // Not in the statement: asked for the order of ids, a planner reads the whole table in it.
  return rows.map(toRevision).sort((a, b) => byKey(a.id, b.id));
}
