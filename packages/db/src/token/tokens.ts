// Keys for programs; only the hash of a key is known here.
import { canonical, type Digest, Scope } from "@pilu/schema";
import { desc, eq, type SQL } from "drizzle-orm";
import type { StoredToken } from "../rows.ts";
import type { Session } from "../session.ts";
import { digest } from "../stored.ts";

export async function token(session: Session, id: string): Promise<StoredToken | null> {
  const [found] = await tokensWhere(session, eq(session.tables.token.id, id));
  return found ?? null;
}

export async function tokenByHash(session: Session, hash: Digest): Promise<StoredToken | null> {
  const [found] = await tokensWhere(session, eq(session.tables.token.hash, hash));
  return found ?? null;
}

/** All tokens, or those of one issuer, the newest first. */
export function tokens(session: Session, issuer: string | undefined): Promise<StoredToken[]> {
  const { token } = session.tables;
  return tokensWhere(session, issuer === undefined ? undefined : eq(token.issuer, issuer));
}

async function tokensWhere(
  { db, tables: { token } }: Session,
  condition: SQL | undefined,
): Promise<StoredToken[]> {
  const rows = await db.select().from(token).where(condition).orderBy(desc(token.createdAt), desc(token.id));
  return rows.map(toToken);
}

/** A row as the domain knows it; one with a scope that this release does not know is refused. */
export function toToken(row: Session["tables"]["token"]["$inferSelect"]): StoredToken {
  return { ...row, hash: digest(row.hash), scopes: Scope.array().parse(JSON.parse(row.scopes)) };
}

export async function putToken({ db, tables: { token } }: Session, added: StoredToken): Promise<void> {
  const row = { ...added, scopes: canonical(added.scopes) };
  await db.insert(token).values(row).returning({ id: token.id });
}

/** Sets those of a token's instants that are given. */
export async function markToken(
  { db, tables: { token } }: Session,
  id: string,
  marks: { readonly revokedAt?: number; readonly usedAt?: number },
): Promise<void> {
  if (marks.revokedAt === undefined && marks.usedAt === undefined) return;
  await db.update(token).set(marks).where(eq(token.id, id)).returning({ id: token.id });
}
