// Everything that is not the door's own goes to the portal, as it is: bytes, lengths and encodings; only
// scripts and style sheets come smaller where the reader takes brotli.
import proxy from "@fastify/http-proxy";
import { Problem } from "@pilu/schema";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Settings } from "../config/settings.ts";
import { problemPage } from "../problem/page.ts";
import { sendCompressed } from "./compressed.ts";
import { refuseForeign, trustedOrigins } from "./origin.ts";

export async function portalRoutes(
  server: FastifyInstance,
  { settings, onUnreachable }: { settings: Settings; onUnreachable: (error: Error) => void },
): Promise<void> {
  server.addHook("onRequest", refuseForeign(trustedOrigins(settings)));
  await server.register(proxy, {
    upstream: settings.webUrl,
    // Only the development server keeps a socket open; it reloads pages through it.
    websocket: settings.isDevelopment,
    disableRequestLogging: true,
    preHandler: sendCompressed(settings.webUrl),
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => ({ ...headers, ...forwarded(request as FastifyRequest) }),
      onError: (reply, { error }) => {
        onUnreachable(error);
        const problem = new Problem("portal.unreachable", {}, { cause: error });
        void reply
          .code(502)
          .headers({
            "content-type": "text/html; charset=utf-8",
            "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
            "x-content-type-options": "nosniff",
            "cache-control": "no-store",
          })
          .send(problemPage(problem));
      },
    },
  });
}

/** Who asks and under which address; what the reader says about it is not passed on. */
function forwarded({ ip, host, protocol }: FastifyRequest) {
  return { "x-forwarded-for": ip, "x-forwarded-host": host, "x-forwarded-proto": protocol };
}
