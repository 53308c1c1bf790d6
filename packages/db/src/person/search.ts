import { and, asc, count, gt } from "drizzle-orm";
import { holdingWords } from "../matching.ts";
import type { PersonQuery } from "../queries.ts";
import type { Page, StoredPerson } from "../rows.ts";
import type { Session } from "../session.ts";
import { toPerson } from "./people.ts";

/** A page of the people that match, by e-mail address. Several statements: one view of them is the caller's affair. */
export async function searchPeople(session: Session, query: PersonQuery): Promise<Page<StoredPerson>> {
  const { db, tables } = session;
  const { person } = tables;
  const matches = await holdingWords(session, {
    key: person.id,
    rows: async () =>
      (await db.select({ key: person.id, name: person.name, email: person.email }).from(person)).map(
        ({ key, name, email }) => ({ key, text: `${name} ${email}` }),
      ),
    text: query.text,
  });
  const counted = await db.select({ all: count() }).from(person).where(matches);
  const rows = await db
    .select()
    .from(person)
    .where(and(matches, query.after === undefined ? undefined : gt(person.email, query.after)))
    .orderBy(asc(person.email))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit).map(toPerson);
  const next = rows.length > query.limit ? (page.at(-1)?.email ?? null) : null;
  return { rows: page, total: counted[0]?.all ?? 0, next };
}
