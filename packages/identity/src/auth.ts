// better-auth, set up once. It keeps who people are to a browser; what they may do is none of its business.
import type { AuthHandle } from "@pilu/db/auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { mayOpenSession } from "./admission.ts";
import { type Oidc, providerOf } from "./oidc.ts";
import { shortestPassword } from "./password.ts";
import type { People } from "./people.ts";

/** Where better-auth's own addresses lie. */
export const basePath = "/api/auth";

/** Carries the reader's address from the door, which alone knows whose word about it to believe. */
export const addressHeader = "x-pilu-reader";

const day = 24 * 60 * 60;

/** How a password becomes what is kept of it, and is held against that. */
export interface Hashing {
  hash(password: string): Promise<string>;
  verify(given: { hash: string; password: string }): Promise<boolean>;
}

export interface AuthOptions {
  readonly handle: AuthHandle;
  readonly people: People;
  readonly secret: string;
  /** Where readers reach the door, without a slash at its end. */
  readonly publicUrl: string;
  readonly trustedOrigins: readonly string[];
  readonly oidc: Oidc | null;
  readonly hashing?: Hashing | undefined;
}

export function buildAuth({ handle, people, secret, publicUrl, trustedOrigins, oidc, hashing }: AuthOptions) {
  const isSecure = publicUrl.startsWith("https:");
  const { provider, db, schema } = handle;
  return betterAuth({
    appName: "Pilu",
    baseURL: publicUrl,
    basePath,
    secret,
    trustedOrigins: [...trustedOrigins],
    database: drizzleAdapter(db, { provider, schema, transaction: false }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      ...(hashing !== undefined && { password: hashing }),
    },
    // A session lasts a week from its sign-in; its cookie is written then and at no other time.
    session: { expiresIn: 7 * day, disableSessionRefresh: true },
    account: {
      // Pilu calls nobody in a person's name: what it could do so with is not kept (see `databaseHooks`).
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true },
    },
    plugins: oidc === null ? [] : [genericOAuth({ config: [providerOf(oidc)] })],
    databaseHooks: {
      user: {
        // Only the company's own sign-in makes users here: those of a link are made by `join.ts`.
        create: {
          before: async (user) => user.emailVerified === true && (await people.person.isExpected(user.email)),
        },
      },
      account: {
        create: {
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
      session: {
        create: {
          before: ({ userId }, endpoint) =>
            mayOpenSession({ people, users: endpoint?.context.internalAdapter ?? null }, userId),
        },
      },
    },
    rateLimit: {
      enabled: true,
      storage: "memory",
      window: 60,
      max: 100,
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/change-password": { window: 60, max: 10 },
      },
    },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: isSecure ? "__Host-pilu" : "pilu",
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure: isSecure, path: "/" },
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    telemetry: { enabled: false },
    // What goes wrong is thrown and told by the door, in our own codes; a log of its own would hold addresses.
    logger: { disabled: true },
    onAPIError: { throw: true, errorURL: `${publicUrl}/sign-in` },
  });
}

export type Auth = ReturnType<typeof buildAuth>;
