// Facets of a revision stand in one text, each with a space on either side: ` fn:push type:imei `.
import type { EntityKind } from "@pilu/schema";
import { and, eq } from "drizzle-orm";
import type { Moment } from "../rows.ts";
import { byKey, type Session } from "../session.ts";
import { holding } from "./holding.ts";

/** A facet as it is looked for, so that none is part of another. */
export function asFacet(facet: string): string {
  return ` ${facet} `;
}

/** The text of a revision's facets: each once, in order. A space in one would make it two. */
export function facetText(facets: readonly string[]): string {
  if (facets.some((facet) => facet.includes(" "))) throw new Error("a facet holds no space");
  return asFacet([...new Set(facets)].sort(byKey).join(" "));
}

/** How many entities hold per facet that begins with `prefix`, by facet. */
export async function facets(
  session: Session,
  { kind, prefix }: { kind: EntityKind; prefix: string },
  moment: Moment,
): Promise<{ facet: string; count: number }[]> {
  const { db, tables, contains } = session;
  const { lookup } = tables;
  const rows = await db
    .select({ facets: lookup.facets })
    .from(lookup)
    .where(and(contains(lookup.facets, ` ${prefix}`), holding(session, kind, moment)));
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const facet of row.facets.trim().split(" ")) {
      if (facet.startsWith(prefix)) counts.set(facet, (counts.get(facet) ?? 0) + 1);
    }
  }
  return [...counts].map(([facet, count]) => ({ facet, count })).sort((a, b) => byKey(a.facet, b.facet));
}

/** Every facet that begins with `prefix` and that some revision had, whether it holds or not, by facet and entity. */
export async function everFacets(
  { db, tables: { lookup }, contains }: Session,
  { kind, prefix }: { kind: EntityKind; prefix: string },
): Promise<{ facet: string; id: string; since: number }[]> {
  const rows = await db
    .select({ id: lookup.id, facets: lookup.facets, effectiveAt: lookup.effectiveAt })
    .from(lookup)
    .where(and(eq(lookup.kind, kind), contains(lookup.facets, ` ${prefix}`)));
  const found = new Map<string, { facet: string; id: string; since: number }>();
  for (const { id, facets: text, effectiveAt } of rows)
    for (const facet of text.trim().split(" ")) {
      if (!facet.startsWith(prefix)) continue;
      const key = `${facet} ${id}`;
      const since = Math.min(found.get(key)?.since ?? effectiveAt, effectiveAt);
      found.set(key, { facet, id, since });
    }
  return [...found].sort(([a], [b]) => byKey(a, b)).map(([, one]) => one);
}
