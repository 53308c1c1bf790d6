import type { EntityKind } from "@pilu/schema";
import { and, asc, eq } from "drizzle-orm";
import type { Session } from "../session.ts";
import type { EntityRef, Moment, Revision } from "../store.ts";
import { holding, revisionFields, toRevision } from "./holding.ts";

/** What holds of all entities of `kind` that refer to `target` as they stand at the moment, by id. */
export async function referring(
  session: Session,
  { kind, target }: { kind: EntityKind; target: EntityRef },
  moment: Moment,
): Promise<Revision[]> {
  const { db, tables } = session;
  const { refers, revision } = tables;
  const rows = await db
    .select(revisionFields(tables))
    .from(refers)
    .innerJoin(
      revision,
      and(eq(revision.kind, refers.kind), eq(revision.id, refers.id), eq(revision.number, refers.number)),
    )
    .where(
      and(
        eq(refers.targetKind, target.kind),
        eq(refers.targetId, target.id),
        eq(refers.kind, kind),
        holding(session, kind, moment),
      ),
    )
    .orderBy(asc(revision.id));
  return rows.map(toRevision);
}
