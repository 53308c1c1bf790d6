// What the door goes by, from the environment: parsed once, and wrong in one piece.
import type { OpenIdentity } from "@pilu/identity";
import { type Fault, Problem } from "@pilu/schema";
import { type Config, parseConfig } from "@pilu/schema/config";

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Where readers reach the door, without a slash at its end; links of published pages begin with it. */
  readonly publicUrl: string;
  /** Where the portal listens. */
  readonly webUrl: string;
  /** Bytes that rendered pages may take in memory. */
  readonly cacheBytes: number;
  /** Whether policy links are looked at once a day. */
  readonly looksAtLinks: boolean;
  /** Bearer token that opens `/metrics` to others than this machine; null opens it to nobody else. */
  readonly token: string | null;
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Whether the portal is under development, so that its live reload is passed through as well. */
  readonly isDevelopment: boolean;
  /** What sessions are signed with; null: one is made up, and ends with this process. */
  readonly secret: string | null;
  /** The company's own sign-in, where it has one. */
  readonly oidc: NonNullable<OpenIdentity["oidc"]> | null;
}

export interface Environment {
  readonly settings: Settings;
  readonly databaseUrl: string;
  /** Folder that relative `file:` paths lie below; null is the repository. */
  readonly dataFolder: string | null;
}

/** Reads every setting or throws one `config.invalid` that lists all faults. In production the secret must be set. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const { config, faults } = parsed(variables);
  const secretIsMissing = (variables.PILU_SECRET ?? "") === "" && variables.NODE_ENV === "production";
  const all: Fault[] = secretIsMissing
    ? [...faults, { code: "value.missing", path: "PILU_SECRET", facts: {} }]
    : [...faults];
  if (config === null || all.length > 0) throw new Problem("config.invalid", {}, { faults: all });
  return {
    settings: settingsOf(config),
    databaseUrl: config.PILU_DATABASE_URL,
    dataFolder: config.PILU_DATA ?? null,
  };
}

function parsed(variables: Readonly<Record<string, string | undefined>>): {
  config: Config | null;
  faults: readonly Fault[];
} {
  try {
    return { config: parseConfig(variables), faults: [] };
  } catch (error) {
    if (error instanceof Problem) return { config: null, faults: error.faults };
    throw error;
  }
}

function oidcOf({
  PILU_OIDC_ISSUER: issuer,
  PILU_OIDC_CLIENT_ID: clientId,
  PILU_OIDC_CLIENT_SECRET: clientSecret,
  PILU_OIDC_LABEL: label = "OpenID Connect",
}: Config): Settings["oidc"] {
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret, label };
}

function settingsOf(config: Config): Settings {
  return {
    host: config.PILU_API_HOST,
    port: config.PILU_API_PORT,
    publicUrl: config.PILU_PUBLIC_URL ?? `http://127.0.0.1:${config.PILU_API_PORT}`,
    webUrl: config.PILU_WEB_URL ?? `http://127.0.0.1:${config.PILU_WEB_PORT}`,
    cacheBytes: config.PILU_CACHE_MB * 1024 * 1024,
    looksAtLinks: config.PILU_LINKS === "on",
    token: config.PILU_TOKEN ?? null,
    trustedProxies: config.PILU_TRUSTED_PROXIES,
    isDevelopment: config.NODE_ENV === "development",
    secret: config.PILU_SECRET ?? null,
    oidc: oidcOf(config),
  };
}
