// Some fields of many bodies: of a large registry the bodies together are many megabytes.
import type { EntityKind } from "@pilu/schema";
import { and, type SQL } from "drizzle-orm";
import type { Moment } from "../rows.ts";
import type { Session } from "../session.ts";
import { found, holding } from "./holding.ts";

/** What holds of several entities of one kind, in no order; of each body its schema and these fields alone. */
export async function fieldsOf(
  session: Session,
  { kind, ids, fields }: { kind: EntityKind; ids: readonly string[]; fields: readonly string[] },
  moment: Moment,
): Promise<{ id: string; body: string }[]> {
  const { db, field, tables, within } = session;
  const { lookup, revision } = tables;
  const columns: Record<string, SQL<string | null>> = { schema: field(revision.body, ["schema"]) };
  for (const name of fields) columns[`of ${name}`] = field(revision.body, [kind, name]);
  const rows = await db
    .select({ id: lookup.id, ...columns })
    .from(lookup)
    .innerJoin(revision, found(tables))
    .where(and(within(lookup.id, ids), holding(session, kind, moment)));
  return rows.map((row: Readonly<Record<string, string | null>>) => {
    const held = fields.flatMap((name) => {
      const text = row[`of ${name}`] ?? null;
      return text === null ? [] : `${JSON.stringify(name)}:${text}`;
    });
    return { id: row.id ?? "", body: `{"schema":${row.schema},"${kind}":{${held.join(",")}}}` };
  });
}
