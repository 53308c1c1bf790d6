// Blocks of documents, each stored once under the SHA-256 of its bytes; never changed, never deleted.
import type { Digest } from "@pilu/schema";
import { asc } from "drizzle-orm";
import type { StoredBytes, StoredEntry } from "../rows.ts";
import { byKey, type Session, slices } from "../session.ts";
import { digest } from "../stored.ts";

/** The blocks that are there of those asked for, by hash. */
export async function entries(
  { db, tables: { entry }, within }: Session,
  hashes: readonly Digest[],
): Promise<StoredEntry[]> {
  if (hashes.length === 0) return [];
  const rows = await db.select().from(entry).where(within(entry.hash, hashes)).orderBy(asc(entry.hash));
  return rows.map((row) => ({ hash: digest(row.hash), body: row.body }));
}

/** The same as the UTF-8 bytes of their texts, for whoever only hashes them. */
export async function entryBytes(
  { db, tables: { entry }, bytes, within }: Session,
  hashes: readonly Digest[],
): Promise<StoredBytes[]> {
  if (hashes.length === 0) return [];
  const rows = await db
    .select({ hash: entry.hash, bytes: bytes(entry.body) })
    .from(entry)
    .where(within(entry.hash, hashes));
  return rows.map((row) => ({ hash: digest(row.hash), bytes: row.bytes }));
}

/** Stores blocks; one that is there stays. Written in key order, so that two writers never wait for each other. */
export async function putEntries(
  { db, tables: { entry } }: Session,
  added: readonly StoredEntry[],
): Promise<void> {
  const once = new Map(added.map(({ hash, body }) => [hash, { hash, body }]));
  const blocks = [...once.values()].sort((a, b) => byKey(a.hash, b.hash));
  for (const slice of slices(blocks)) {
    await db.insert(entry).values(slice).onConflictDoNothing().returning({ hash: entry.hash });
  }
}
