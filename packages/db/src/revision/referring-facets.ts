import type { EntityKind } from "@pilu/schema";
import { and, eq, gt, lt, lte, sql } from "drizzle-orm";
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
  return rows.map((row) => facetsOf(row, target.prefix));
}

/**
 * The same of the integrations of `apps`: their ids are `app/sdk`, so that each app's stand together in the key, and are
 * read in one go without asking of each whether a later revision shadows it.
 */
export async function facetsByApp(
  { db, lines, listed, tables: { lookup } }: Session,
  { apps, prefix }: { apps: readonly string[]; prefix: string },
  { at, seq }: Moment,
): Promise<ReferringFacets[]> {
  if (apps.length === 0) return [];
  const app = sql<string>`app.value`;
  const own = db
    .select({ found: lines(sql`${lookup.id} || ${lookup.facets}`, lookup.id, lookup.number).as("found") })
    .from(lookup)
    .where(
      and(
        eq(lookup.kind, "integration"),
        gt(lookup.id, sql`${app} || '/'`),
        // The character after the stroke.
        lt(lookup.id, sql`${app} || '0'`),
        lte(lookup.effectiveAt, at),
        seq === undefined ? undefined : lte(lookup.seq, seq),
      ),
    );
  const rows = await db
    .select({ found: sql<string | null>`(${own})`, target: app })
    .from(listed(apps, "app"));
  return rows.flatMap(({ found, target }) => (found === null ? [] : [facetsOf({ found, target }, prefix)]));
}

function facetsOf(
  { found, target }: { readonly found: string; readonly target: string },
  prefix: string,
): ReferringFacets {
  return { found: { [Symbol.iterator]: () => facetsIn(found, prefix) }, target };
}

// Read where it stands and when it is asked for: tens of thousands of lines taken apart at once cost as much as the query. Of
// lines of one entity that follow each other, the last holds.
function* facetsIn(text: string, prefix: string): Generator<{ id: string; facet: string | null }> {
  const mark = ` ${prefix}`;
  for (let begin = 0; begin < text.length; ) {
    const space = text.indexOf(" ", begin);
    const end = endOf(text, "\n", space);
    const id = text.slice(begin, space + 1);
    begin = end + 1;
    if (text.startsWith(id, begin)) continue;
    const at = text.indexOf(mark, space) + 1;
    const facet = at === 0 || at > end ? null : text.slice(at, endOf(text, " ", at));
    yield { facet, id: id.slice(0, -1) };
  }
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
}
