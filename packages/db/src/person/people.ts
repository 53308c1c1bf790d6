// People and what they may do. Their rows stay when they leave: decisions name them.
import { AccessRole, canonical } from "@pilu/schema";
import { asc, eq, type SQL } from "drizzle-orm";
import type { StoredPerson } from "../rows.ts";
import type { Session } from "../session.ts";

export function person(session: Session, id: string): Promise<StoredPerson | null> {
  return personWhere(session, eq(session.tables.person.id, id));
}

export function personByEmail(session: Session, email: string): Promise<StoredPerson | null> {
  return personWhere(session, eq(session.tables.person.email, email));
}

async function personWhere({ db, tables }: Session, condition: SQL): Promise<StoredPerson | null> {
  const [row] = await db.select().from(tables.person).where(condition);
  return row === undefined ? null : toPerson(row);
}

/** Everyone, by e-mail address. */
export async function people({ db, tables: { person } }: Session): Promise<StoredPerson[]> {
  const rows = await db.select().from(person).orderBy(asc(person.email));
  return rows.map(toPerson);
}

/** Stores a person, or what they became; refuses with `value.duplicate` an e-mail address that another has. */
export async function putPerson({ db, tables: { person } }: Session, put: StoredPerson): Promise<void> {
  const { email, name, isActive } = put;
  const roles = canonical(put.roles);
  await db
    .insert(person)
    .values({ ...put, roles })
    .onConflictDoUpdate({ target: person.id, set: { email, name, roles, isActive } })
    .returning({ id: person.id });
}

/** A row as the domain knows it; one with a role that this release does not know is refused. */
export function toPerson(row: Session["tables"]["person"]["$inferSelect"]): StoredPerson {
  return { ...row, roles: AccessRole.array().parse(JSON.parse(row.roles)) };
}
