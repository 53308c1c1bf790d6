// Links that let somebody in once; only the hash of a link's secret is known here.
import { AccessRole, canonical, type Digest } from "@pilu/schema";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { StoredInvitation } from "../rows.ts";
import type { Session } from "../session.ts";
import { digest } from "../stored.ts";

export async function invitation(
  { db, tables: { invitation } }: Session,
  hash: Digest,
): Promise<StoredInvitation | null> {
  const [row] = await db.select().from(invitation).where(eq(invitation.hash, hash));
  return row === undefined ? null : toInvitation(row);
}

/** All invitations, the newest first. */
export async function invitations({ db, tables: { invitation } }: Session): Promise<StoredInvitation[]> {
  const rows = await db.select().from(invitation).orderBy(desc(invitation.createdAt), desc(invitation.hash));
  return rows.map(toInvitation);
}

export async function putInvitation(
  { db, tables: { invitation } }: Session,
  added: StoredInvitation,
): Promise<void> {
  const row = { ...added, roles: canonical(added.roles) };
  await db.insert(invitation).values(row).returning({ hash: invitation.hash });
}

/** Marks an invitation used; of several who use it at once one is told true. */
export async function useInvitation(
  { db, tables: { invitation } }: Session,
  { hash, by }: { hash: Digest; by: string },
): Promise<boolean> {
  const used = await db
    .update(invitation)
    .set({ usedBy: by })
    .where(and(eq(invitation.hash, hash), isNull(invitation.usedBy)))
    .returning({ hash: invitation.hash });
  return used.length > 0;
}

function toInvitation(row: Session["tables"]["invitation"]["$inferSelect"]): StoredInvitation {
  return { ...row, hash: digest(row.hash), roles: AccessRole.array().parse(JSON.parse(row.roles)) };
}
