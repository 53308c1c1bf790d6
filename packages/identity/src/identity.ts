import type { Store } from "@pilu/db";
import { authHandle } from "@pilu/db/auth";
import { type Addresses, addressesWith, passed } from "./addresses.ts";
import { type Auth, buildAuth, type Hashing } from "./auth.ts";
import { type Joining, join } from "./join.ts";
import type { Oidc } from "./oidc.ts";
import { mustBeStrong } from "./password.ts";
import type { People, SignedIn } from "./people.ts";
import { problemOf, refused } from "./problems.ts";

export interface OpenIdentity {
  readonly store: Store;
  /** `core`, or as much of it as identity asks. */
  readonly core: People;
  /** Signs cookies; whoever has it can sign in as anybody. At least 32 characters. */
  readonly secret: string;
  /** Where readers reach the door, without a slash at its end. */
  readonly publicUrl: string;
  /** Origins whose pages may send requests with cookies; the public one when left out. */
  readonly trustedOrigins?: readonly string[];
  readonly oidc?: Oidc | null;
  /** better-auth's own, scrypt at some 100 ms of one core, when left out. */
  readonly hashing?: Hashing;
}

export interface Identity {
  /** How people may sign in; `oidc` is what the button of the company's own sign-in says. */
  readonly ways: { readonly password: true; readonly oidc: string | null };
  /**
   * Answers requests below `/api/auth`. `address` is the reader's, as far as the door believes it. Throws `Problem`:
   * `sign-in.refused`, `sign-in.needed`, `password.weak`, `request.too-many`, `request.foreign-origin`,
   * `request.malformed`, `page.unknown`.
   */
  handler(request: Request, reader: { address: string }): Promise<Response>;
  /**
   * Who is behind a request: by its token (`Authorization: Bearer pilu_…`, then nothing else counts), else by its session
   * cookie; null when by neither. Throws what `core.token.actorOf` does.
   */
  actorOf(headers: Headers): Promise<SignedIn | null>;
  /** Uses a link: see `join.ts`. */
  join(given: Joining): Promise<void>;
  /** Refuses a password that `join` would refuse. */
  mustBeStrong(password: string): void;
}

export function openIdentity(options: OpenIdentity): Identity {
  const {
    store,
    core: people,
    secret,
    publicUrl,
    trustedOrigins = [publicUrl],
    oidc = null,
    hashing,
  } = options;
  const handle = authHandle(store);
  const auth = buildAuth({ handle, people, secret, publicUrl, trustedOrigins, oidc, hashing });
  const addresses = addressesWith(oidc);
  return {
    ways: { password: true, oidc: oidc?.label ?? null },
    handler: (request, { address }) => answer({ auth, addresses, address }, request),
    actorOf: (headers) => actorOf({ auth, people }, headers),
    join: (given) => join({ auth, people }, given),
    mustBeStrong,
  };
}

interface Answering {
  readonly auth: Auth;
  readonly addresses: Addresses;
  readonly address: string;
}

async function answer({ auth, ...door }: Answering, given: Request): Promise<Response> {
  const { path, request } = await passed(given, door);
  try {
    return await told(await auth.handler(request), path);
  } catch (error) {
    throw problemOf(error);
  }
}

/** What the browser is told: where to go next, and nothing of what better-auth knows of the user. */
async function told(response: Response, path: string): Promise<Response> {
  const { status, headers } = response;
  if (status >= 500) throw new Error(`better-auth answered ${path} with ${status}`);
  if (status >= 400) {
    const { code } = (await response.json().catch(() => ({}))) as { code?: string };
    throw refused({ status, code });
  }
  if (status !== 200) return response;
  const { url = null } = path === "/sign-in/social" ? ((await response.json()) as { url?: string }) : {};
  const kept = new Headers({ "content-type": "application/json", "cache-control": "no-store" });
  for (const cookie of headers.getSetCookie()) kept.append("set-cookie", cookie);
  return new Response(JSON.stringify({ url }), { status, headers: kept });
}

async function actorOf(
  { auth, people }: { auth: Auth; people: People },
  headers: Headers,
): Promise<SignedIn | null> {
  const [, token] = /^Bearer\b *(.*)$/i.exec(headers.get("authorization") ?? "") ?? [];
  if (token !== undefined) return people.token.actorOf(token);
  const { authCookies } = await auth.$context;
  if (!(headers.get("cookie") ?? "").includes(`${authCookies.sessionToken.name}=`)) return null;
  const found = await auth.api.getSession({ headers }).catch((error: unknown) => {
    throw problemOf(error);
  });
  if (found === null) return null;
  const person = await people.person.find(found.user.id);
  return person?.isActive === true ? { person: found.user.id, token: null } : null;
}
