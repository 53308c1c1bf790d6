// Signing in and out: better-auth's few addresses, behind the door's own rules.
import type { Identity } from "@pilu/identity";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Settings } from "../config/settings.ts";
import { refuseForeign, trustedOrigins } from "../portal/origin.ts";

export async function identityRoutes(
  server: FastifyInstance,
  { identity, settings }: { identity: Identity; settings: Settings },
): Promise<void> {
  server.addHook("onRequest", refuseForeign(trustedOrigins(settings)));
  server.addHook("onRequest", async (_request, reply) => {
    reply.headers({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
  });
  server.all("/api/auth/*", async (request, reply) => {
    const answer = await identity.handler(toRequest(request, settings), { address: request.ip });
    reply.code(answer.status);
    for (const [name, value] of answer.headers) if (name !== "set-cookie") reply.header(name, value);
    const cookies = answer.headers.getSetCookie();
    if (cookies.length > 0) reply.header("set-cookie", cookies);
    return reply.send(Buffer.from(await answer.arrayBuffer()));
  });
}

/** The request as the web platform has it, under the address that readers know. */
function toRequest(request: FastifyRequest, { publicUrl }: Settings): Request {
  const { method, url, body } = request;
  const hasBody = method !== "GET" && method !== "HEAD" && body !== undefined && body !== null;
  return new Request(new URL(url, publicUrl), {
    method,
    headers: toHeaders(request),
    ...(hasBody ? { body: JSON.stringify(body) } : {}),
  });
}

/** The headers that say who asks; the length is that of a body which is written anew. */
export function toHeaders({ headers }: Pick<FastifyRequest, "headers">): Headers {
  const made = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (name === "content-length" || name === "transfer-encoding" || value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) made.append(name, one);
  }
  return made;
}
