import { randomInt } from "node:crypto";
import { type Core, system } from "@pilu/core";
import type { Identity } from "@pilu/identity";
import type { AccessRole } from "@pilu/schema";
import type { FastifyInstance } from "fastify";
import { undescribed } from "./described.ts";

const password = "a password of the tests";

interface Signing {
  readonly core: Core;
  readonly identity: Identity;
  readonly server: FastifyInstance;
  readonly publicUrl: string;
}

/** A browser of somebody who was invited with these roles, came in and is signed in; it speaks tRPC. */
export async function signedIn(
  { core, identity, server, publicUrl }: Signing,
  { email, roles }: { email: string; roles: readonly AccessRole[] },
) {
  const { secret } = await core.person.invite({ actor: system, email, roles });
  await identity.join({ secret, name: email, password });
  const answer = await server.inject({
    method: "POST",
    url: "/api/auth/sign-in/email",
    headers: { origin: publicUrl },
    // Everybody at a place of their own: sign-ins are counted by it.
    remoteAddress: `10.${[1, 2, 3].map(() => randomInt(256)).join(".")}`,
    payload: { email, password },
  });
  if (answer.statusCode !== 200) throw new Error(`nobody was signed in: ${answer.body}`);
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join("; ");
  return trpcOf(server, { cookie, origin: publicUrl });
}

interface Answer {
  readonly statusCode: number;
  json(): Body;
}
interface Body {
  readonly result?: { readonly data: unknown };
  /** The door's own refusals have no data. */
  readonly error?: { readonly data?: { readonly problem?: Refusal } };
}
interface Refusal {
  readonly code: string;
  readonly facts: Record<string, unknown>;
}

/**
 * Asks and tells over tRPC with these headers; gives the status and what was answered, data or problem. Every answer must
 * be as `/openapi.json` describes it.
 */
export function trpcOf(server: FastifyInstance, headers: Readonly<Record<string, string>>) {
  const read = (verb: string, answer: Answer) => {
    const body: Body = answer.json();
    const faults = answer.statusCode === 200 ? undescribed(verb, body) : [];
    if (faults.length > 0)
      throw new Error(`${verb} answers otherwise than described: ${JSON.stringify(faults)}`);
    return {
      statusCode: answer.statusCode,
      // biome-ignore lint/suspicious/noExplicitAny: an answer is read field by field in a test
      data: body.result?.data as any,
      problem: body.error?.data?.problem,
    };
  };
  return {
    headers,
    async ask(name: string, input: unknown = undefined) {
      const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      const answer = await server.inject({ url: `/trpc/${name}${query}`, headers });
      return read(name, answer);
    },
    async tell(name: string, input: unknown) {
      const payload = input as object;
      const answer = await server.inject({ method: "POST", url: `/trpc/${name}`, headers, payload });
      return read(name, answer);
    },
  };
}
