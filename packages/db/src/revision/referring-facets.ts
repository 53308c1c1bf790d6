import type { EntityKind } from "@pilu/schema";
import { and, eq, sql } from "drizzle-orm";
import type { Moment, ReferringFacets } from "../rows.ts";
import type { Session } from "../session.ts";
import { holding } from "./holding.ts";

/**
 * Which entities of `kind` refer to the targets as they stand at the moment, each with its facet that begins with
 * `prefix`. No body is read, and a target's entities come as one row: of thousands, rows are what costs.
 */
export async function referringFacets(
  session: Session,
  {
    kind,
    target,
  }: { kind: EntityKind; target: { kind: EntityKind; ids: readonly string[]; prefix: string } },
  moment: Moment,
): Promise<ReferringFacets[]> {
  const { db, tables, within, lines } = session;
  const { refers, lookup } = tables;
  // Facets begin with a space, and neither they nor an id hold a line break.
  const rows = await db
    .select({ target: refers.targetId, found: lines(sql`${lookup.id} || ${lookup.facets}`) })
    .from(refers)
    .innerJoin(
      lookup,
      and(eq(lookup.kind, refers.kind), eq(lookup.id, refers.id), eq(lookup.number, refers.number)),
    )
    .where(
      and(
        eq(refers.targetKind, target.kind),
        within(refers.targetId, target.ids),
        eq(refers.kind, kind),
        holding(session, kind, moment),
      ),
    )
    .groupBy(refers.targetId);
  return rows.map(({ found, target: of }) => ({
    found: { [Symbol.iterator]: () => facetsIn(found, target.prefix) },
    target: of,
  }));
}

// Read where it stands and when it is asked for: tens of thousands of lines taken apart at once cost as much as the query.
function* facetsIn(text: string, prefix: string): Generator<{ id: string; facet: string | null }> {
  const mark = ` ${prefix}`;
  for (let begin = 0; begin < text.length; ) {
    const space = text.indexOf(" ", begin);
    const end = endOf(text, "\n", space);
    const at = text.indexOf(mark, space) + 1;
    const facet = at === 0 || at > end ? null : text.slice(at, endOf(text, " ", at));
    yield { facet, id: text.slice(begin, space) };
    begin = end + 1;
  }
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
}
