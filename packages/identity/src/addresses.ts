// The few of better-auth's addresses that the product uses, and the few members of a request that they are handed: what
// else could be asked there (a session from an identity token, other sites to go on to) is asked by nobody.
import { Problem } from "@pilu/schema";
import { addressHeader, basePath } from "./auth.ts";
import { type Oidc, oidcProvider } from "./oidc.ts";

type Body = Readonly<Record<string, unknown>>;

/** By method and path: the body that goes on, null where there is none. */
export type Addresses = ReadonlyMap<string, ((given: Body) => Body) | null>;

export function addressesWith(oidc: Oidc | null): Addresses {
  const addresses = new Map<string, ((given: Body) => Body) | null>([
    ["POST /sign-in/email", ({ email, password }) => ({ email, password })],
    ["POST /sign-out", () => ({})],
    [
      "POST /change-password",
      // Whoever changes it may do so because somebody else knows it.
      ({ currentPassword, newPassword }) => ({ currentPassword, newPassword, revokeOtherSessions: true }),
    ],
  ]);
  if (oidc === null) return addresses;
  return addresses
    .set("POST /sign-in/social", ({ callbackURL }) => ({ provider: oidcProvider, callbackURL }))
    .set(`GET /callback/${oidcProvider}`, null);
}

/** The request as it goes on to better-auth. Refuses with `page.unknown`, `request.malformed`. */
export async function passed(
  request: Request,
  { addresses, address }: { addresses: Addresses; address: string },
): Promise<{ path: string; request: Request }> {
  const { method, url } = request;
  const path = new URL(url).pathname.slice(basePath.length);
  const toBody = addresses.get(`${method} ${path}`);
  if (toBody === undefined) throw new Problem("page.unknown");
  const headers = new Headers(request.headers);
  headers.set(addressHeader, address);
  if (toBody === null) return { path, request: new Request(url, { headers }) };
  const body = JSON.stringify(toBody(await jsonOf(request)));
  headers.set("content-type", "application/json");
  headers.delete("content-length");
  return { path, request: new Request(url, { method, headers, body }) };
}

async function jsonOf(request: Request): Promise<Body> {
  const text = await request.text();
  const given: unknown = text === "" ? {} : parsed(text);
  if (typeof given !== "object" || given === null) throw new Problem("request.malformed");
  return given as Body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem("request.malformed", {}, { cause: error });
  }
}
