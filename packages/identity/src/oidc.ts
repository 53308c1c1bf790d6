import type { GenericOAuthConfig } from "better-auth/plugins/generic-oauth";

/** The company's own sign-in (OpenID Connect Core 1.0), by configuration. */
export interface Oidc {
  /** Issuer, below which its discovery document lies (OpenID Connect Discovery 1.0, section 4). */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What its button says. */
  readonly label: string;
}

export const oidcProvider = "oidc";

/**
 * Identity tokens are verified against the issuer's keys, with a nonce and PKCE. An address counts only when the issuer
 * says that it is verified: else somebody could come in as another by naming their address there.
 */
export function providerOf({ issuer, clientId, clientSecret, label }: Oidc): GenericOAuthConfig {
  return {
    providerId: oidcProvider,
    name: label,
    discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ["openid", "email", "profile"],
    pkce: true,
    requireIdTokenVerification: true,
    requireEmailVerification: true,
    disableProviderLogout: true,
    // Some issuers give no name; without one better-auth makes no user.
    mapProfileToUser: ({ name, email }) => ({
      name: typeof name === "string" && name.trim() !== "" ? name : String(email ?? ""),
    }),
  };
}
