// Who people are to a browser. Names of tables and columns are those that better-auth looks for; only it writes
// them, save that sessions end with whoever is deactivated.
import type { Kit } from "../tables/kit.ts";

/** The tables of identity in one engine. */
export function identityTablesOver(kit: Kit) {
  const user = kit.table("user", {
    id: kit.id("id").primaryKey(),
    name: kit.canonical("name").notNull(),
    email: kit.id("email").notNull().unique(),
    emailVerified: kit.flag("email_verified").notNull(),
    image: kit.canonical("image"),
    createdAt: kit.moment("created_at").notNull(),
    updatedAt: kit.moment("updated_at").notNull(),
  });

  const session = kit.table(
    "session",
    {
      id: kit.id("id").primaryKey(),
      userId: kit.id("user_id").notNull(),
      token: kit.id("token").notNull().unique(),
      expiresAt: kit.moment("expires_at").notNull(),
      ipAddress: kit.canonical("ip_address"),
      userAgent: kit.canonical("user_agent"),
      createdAt: kit.moment("created_at").notNull(),
      updatedAt: kit.moment("updated_at").notNull(),
    },
    (t) => [
      kit.index("session_user").on(t.userId),
      kit.foreignKey({ name: "session_of_user", columns: [t.userId], foreignColumns: [user.id] }),
    ],
  );

  // One row for each way in: a password, or an account with the company's own sign-in.
  const account = kit.table(
    "account",
    {
      id: kit.id("id").primaryKey(),
      userId: kit.id("user_id").notNull(),
      providerId: kit.id("provider_id").notNull(),
      accountId: kit.id("account_id").notNull(),
      password: kit.canonical("password"),
      accessToken: kit.canonical("access_token"),
      refreshToken: kit.canonical("refresh_token"),
      idToken: kit.canonical("id_token"),
      accessTokenExpiresAt: kit.moment("access_token_expires_at"),
      refreshTokenExpiresAt: kit.moment("refresh_token_expires_at"),
      scope: kit.canonical("scope"),
      createdAt: kit.moment("created_at").notNull(),
      updatedAt: kit.moment("updated_at").notNull(),
    },
    (t) => [
      // Two who set the first password of one user at the same instant do not both succeed.
      kit.uniqueIndex("account_key").on(t.providerId, t.accountId),
      kit.index("account_user").on(t.userId),
      kit.foreignKey({ name: "account_of_user", columns: [t.userId], foreignColumns: [user.id] }),
    ],
  );

  const verification = kit.table(
    "verification",
    {
      id: kit.id("id").primaryKey(),
      identifier: kit.id("identifier").notNull(),
      value: kit.canonical("value").notNull(),
      expiresAt: kit.moment("expires_at").notNull(),
      createdAt: kit.moment("created_at").notNull(),
      updatedAt: kit.moment("updated_at").notNull(),
    },
    (t) => [kit.index("verification_identifier").on(t.identifier)],
  );

  return { user, session, account, verification };
}
