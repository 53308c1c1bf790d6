import { z } from "zod";
import { faultsOf } from "./problem/parse.ts";
import { type Fault, Problem } from "./problem/problem.ts";

const Port = z.coerce.number().int().min(1).max(65_535);
const Origin = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ""));

/** Every setting that comes from the environment. Each program parses what it needs, once, at its start. */
export const Config = z.object({
  PILU_DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/)
    .default("file:./data/pilu.db"),
  PILU_API_PORT: Port.default(4000),
  PILU_API_HOST: z.string().default("127.0.0.1"),
  PILU_WEB_PORT: Port.default(3000),
  /** Where readers reach the door; the only origin that is trusted. */
  PILU_PUBLIC_URL: Origin.optional(),
  /** Where the door finds the portal. */
  PILU_WEB_URL: Origin.optional(),
  PILU_SECRET: z.string().min(32).optional(),
  /** The company's own sign-in (OpenID Connect): where its discovery document lies below, and what it knows us by. */
  PILU_OIDC_ISSUER: Origin.optional(),
  PILU_OIDC_CLIENT_ID: z.string().optional(),
  PILU_OIDC_CLIENT_SECRET: z.string().optional(),
  /** What the button says. */
  PILU_OIDC_LABEL: z.string().max(60).optional(),
  PILU_SERVER: Origin.optional(),
  PILU_TOKEN: z.string().optional(),
  PILU_TIME_ZONE: z.string().refine(isTimeZone).default("Asia/Shanghai"),
  /** Folder that relative `file:` paths and other state resolve against; the repository when absent. */
  PILU_DATA: z.string().optional(),
  /** Addresses and networks, separated by commas, whose word about a reader's address is believed. */
  PILU_TRUSTED_PROXIES: z
    .string()
    .default("loopback")
    .transform((value) => value.split(",").map((part) => part.trim()))
    .pipe(z.array(z.string().regex(/^(loopback|linklocal|uniquelocal|[0-9a-fA-F.:]+(\/\d{1,3})?)$/))),
  /** Whether the policy links of SDKs are looked at, once a day; `off` where nothing may be asked of the Internet. */
  PILU_LINKS: z.enum(["on", "off"]).default("on"),
  PILU_CACHE_MB: z.coerce.number().int().min(1).max(65_536).default(96),
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
});
export type Config = z.infer<typeof Config>;

/** Parses the environment or throws one `config.invalid` that lists every setting at fault. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = Config.safeParse(given, { reportInput: true });
  const faults = [...(result.success ? [] : faultsOf(result.error)), ...missingOidc(given)];
  if (!result.success || faults.length > 0) throw new Problem("config.invalid", {}, { faults });
  return result.data;
}

const oidc = ["PILU_OIDC_ISSUER", "PILU_OIDC_CLIENT_ID", "PILU_OIDC_CLIENT_SECRET"] as const;

/** The company's own sign-in is configured whole or not at all. */
function missingOidc(given: Readonly<Record<string, unknown>>): Fault[] {
  const missing = oidc.filter((name) => given[name] === undefined);
  if (missing.length === oidc.length && given.PILU_OIDC_LABEL === undefined) return [];
  return missing.map((path) => ({ code: "value.missing", path, facts: {} }));
}

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}
