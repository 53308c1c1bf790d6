import type { EntityKind } from "@pilu/schema";
import { and, asc, count, gt, type SQL } from "drizzle-orm";
import { everyWord } from "../matching.ts";
import type { Moment, Page, Query, Revision } from "../rows.ts";
import type { Session } from "../session.ts";
import { asFacet } from "./facets.ts";
import { found, holding, revisionFields, toRevision } from "./holding.ts";

/** A page of what holds and matches, by id. Several statements: one view of them is the caller's affair. */
export async function search(
  session: Session,
  { kind, query }: { kind: EntityKind; query: Query },
  moment: Moment,
): Promise<Page<Revision>> {
  const { db, tables } = session;
  const { lookup, revision } = tables;
  const matches = and(holding(session, kind, moment), matching(session, query));
  const counted = await db.select({ all: count() }).from(lookup).where(matches);
  const rows = await db
    .select(revisionFields(tables))
    .from(lookup)
    .innerJoin(revision, found(tables))
    .where(and(matches, query.after === undefined ? undefined : gt(lookup.id, query.after)))
    .orderBy(asc(lookup.id))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit).map(toRevision);
  const last = page.at(-1);
  const next = rows.length > query.limit && last !== undefined ? last.id : null;
  return { rows: page, total: counted[0]?.all ?? 0, next };
}

/** Every word of the text and every facet must be there. */
function matching(session: Session, query: Query): SQL | undefined {
  const { contains, tables } = session;
  const { lookup } = tables;
  return and(
    everyWord(session, { column: lookup.search, text: query.text ?? "" }),
    ...(query.facets ?? []).map((facet) => contains(lookup.facets, asFacet(facet))),
  );
}
