// For tests: an installation with its people, and browsers in front of it.
import { openCore, type Store, system } from "@pilu/core";
import { type Identity, type OpenIdentity, openIdentity } from "../identity.ts";
import { quickHashing } from "./hashing.ts";

export const publicUrl = "http://127.0.0.1:4000";
const secret = "a secret of tests, of more than 32 characters";
export const password = "correct horse battery";

let browsers = 0;

export function installation(store: Store, options: Partial<OpenIdentity> = {}) {
  const core = openCore({ store });
  const identity = openIdentity({ store, core, secret, publicUrl, hashing: quickHashing, ...options });

  /** A link for an address, made by the installation. */
  async function link(email: string, roles: readonly string[] = ["engineer"]): Promise<string> {
    return (await core.person.invite({ actor: system, email, roles })).secret;
  }

  /** Somebody who has come in by a link and set a password; gives their id. */
  async function someone(email: string, roles?: readonly string[]): Promise<string> {
    await identity.join({ secret: await link(email, roles), name: email, password });
    return (await store.personByEmail(email))?.id ?? "";
  }
  return { store, core, identity, link, someone };
}

/** A browser with an address and cookies of its own. */
export function browser(identity: Identity, base = publicUrl) {
  browsers += 1;
  const address = `192.0.2.${browsers}`;
  const cookies = new Map<string, string>();
  const cookie = () => Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ");

  async function send(
    path: string,
    { body, ...given }: { method?: string; body?: unknown; origin?: string } = {},
  ): Promise<Response> {
    const { method = body === undefined ? "GET" : "POST", origin = base } = given;
    const headers = new Headers({ origin });
    if (cookies.size > 0) headers.set("cookie", cookie());
    if (body !== undefined) headers.set("content-type", "application/json");
    const request = new Request(new URL(path, base), {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await identity.handler(request, { address });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  return {
    cookies,
    send,
    signIn: (email: string, given = password) =>
      send("/api/auth/sign-in/email", { body: { email, password: given } }),
    signOut: () => send("/api/auth/sign-out", { method: "POST" }),
    actor: (authorization?: string) =>
      identity.actorOf(
        new Headers({ cookie: cookie(), ...(authorization === undefined ? {} : { authorization }) }),
      ),
  };
}

/** The code of the refusal that `work` ends with; a test fails when it is not refused. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error instanceof Error && "code" in error) return error.code;
  throw new Error("was not refused", { cause: error });
}
