// People, the links that let them in, and the keys they give to programs.
import type { Kit } from "./kit.ts";

export function peopleTablesOver(kit: Kit) {
  // People and what they may do. Who they are to a browser is kept by the tables of identity.
  const person = kit.table("person", {
    id: kit.id("id").primaryKey(),
    email: kit.id("email").notNull().unique(),
    name: kit.canonical("name").notNull(),
    roles: kit.canonical("roles").notNull(),
    isActive: kit.flag("is_active").notNull(),
    createdAt: kit.instant("created_at").notNull(),
  });

  // A link that lets somebody in once. Only the hash of its secret is kept.
  const invitation = kit.table("invitation", {
    hash: kit.id("hash").primaryKey(),
    email: kit.id("email"),
    roles: kit.canonical("roles").notNull(),
    by: kit.id("by").notNull(),
    createdAt: kit.instant("created_at").notNull(),
    expiresAt: kit.instant("expires_at").notNull(),
    usedBy: kit.id("used_by"),
  });

  // A key for programs. Only its hash is kept.
  const token = kit.table(
    "token",
    {
      id: kit.id("id").primaryKey(),
      hash: kit.id("hash").notNull().unique(),
      label: kit.canonical("label").notNull(),
      scopes: kit.canonical("scopes").notNull(),
      issuer: kit.id("issuer").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      expiresAt: kit.instant("expires_at").notNull(),
      revokedAt: kit.instant("revoked_at"),
      usedAt: kit.instant("used_at"),
    },
    (t) => [kit.index("token_issuer").on(t.issuer)],
  );

  return { person, invitation, token };
}
