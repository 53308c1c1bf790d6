import type { EntityKind } from "@pilu/schema";
import { and, asc, eq } from "drizzle-orm";
import type { Session } from "../session.ts";
import type { EntityRef, Moment, Revision } from "../store.ts";
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
    )
    .orderBy(asc(lookup.id));
  return rows.map(toRevision);
}
