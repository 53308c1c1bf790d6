// What was found at addresses. Unlike decisions it is not kept for ever.
import { asc, inArray } from "drizzle-orm";
import type { StoredLink } from "../rows.ts";
import { byKey, type Session, slices } from "../session.ts";

export async function links(
  { db, tables: { link } }: Session,
  urls: readonly string[],
): Promise<StoredLink[]> {
  const found: StoredLink[] = [];
  for (const slice of slices([...new Set(urls)].sort(byKey)))
    found.push(...(await db.select().from(link).where(inArray(link.url, slice)).orderBy(asc(link.url))));
  return found;
}

/** The same, of each body what stands before the first `mark`. */
export async function linksUpTo(
  { before, db, tables: { link }, within }: Session,
  { mark, urls }: { mark: string; urls: readonly string[] },
): Promise<StoredLink[]> {
  const { body, checkedAt, url } = link;
  return db
    .select({ url, checkedAt, body: before(body, mark) })
    .from(link)
    .where(within(url, urls));
}

/** Stores what was found; of the same address the last one stands. */
export async function putLink({ db, tables: { link } }: Session, put: StoredLink): Promise<void> {
  const { checkedAt, body } = put;
  await db
    .insert(link)
    .values(put)
    .onConflictDoUpdate({ target: link.url, set: { checkedAt, body } })
    .returning({ url: link.url });
}
