import { Problem } from "@pilu/schema";
import { and, eq } from "drizzle-orm";
import type { Session } from "../session.ts";
import type { StoredVersion } from "../store.ts";
import { lockLine } from "./line.ts";

/** Appends the next version of an app's line, chained to the one before; refuses any other. */
export async function appendVersion(session: Session, added: StoredVersion): Promise<void> {
  const { db, tables } = session;
  const { app, n, publishedAt, digest } = added;
  const { last, tip, publishedAt: before } = await lockLine(session, app);
  if (n !== last + 1 || added.prev !== tip || publishedAt < before)
    throw new Problem("revision.stale", { app, expected: last + 1, found: n });
  await db
    .update(tables.line)
    .set({ last: n, publishedAt, tip: digest })
    .where(and(eq(tables.line.app, app), eq(tables.line.last, last)))
    .returning({ last: tables.line.last });
  await db.insert(tables.version).values(added).returning({ n: tables.version.n });
}
