import { and, count, desc, eq, gt, isNull } from "drizzle-orm";
import { behind, placeText } from "../keyset.ts";
import { holdingWords } from "../matching.ts";
import type { TokenQuery } from "../queries.ts";
import type { Page, StoredToken } from "../rows.ts";
import type { Session } from "../session.ts";
import { toToken } from "./tokens.ts";

/**
 * A page of the tokens that match, the newest first. Several statements: one view of them is the caller's affair. Refuses
 * with `value.malformed` an `after` that no page gave.
 */
export async function searchTokens(session: Session, query: TokenQuery): Promise<Page<StoredToken>> {
  const { db, tables } = session;
  const { token } = tables;
  const { issuer, validAt } = query;
  const within = and(
    issuer === undefined ? undefined : eq(token.issuer, issuer),
    validAt === undefined ? undefined : and(isNull(token.revokedAt), gt(token.expiresAt, validAt)),
  );
  const words = { key: token.id, rows: () => named(session, within), text: query.text };
  const matches = and(within, await holdingWords(session, words));
  const counted = await db.select({ all: count() }).from(token).where(matches);
  const rows = await db
    .select()
    .from(token)
    .where(and(matches, behind({ at: token.createdAt, id: token.id }, query.after)))
    .orderBy(desc(token.createdAt), desc(token.id))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit).map(toToken);
  const last = page.at(-1);
  const next = rows.length > query.limit && last !== undefined ? placeText(last.createdAt, last.id) : null;
  return { rows: page, total: counted[0]?.all ?? 0, next };
}

/** What each token is for, and who issued it. */
async function named({ db, tables: { person, token } }: Session, within: ReturnType<typeof and>) {
  const rows = await db
    .select({ key: token.id, label: token.label, name: person.name, email: person.email })
    .from(token)
    .leftJoin(person, eq(person.id, token.issuer))
    .where(within);
  return rows.map(({ key, label, name, email }) => ({ key, text: `${label} ${name ?? ""} ${email ?? ""}` }));
}
