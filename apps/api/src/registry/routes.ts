// What the portal and programs ask of the registry, over tRPC.
import rateLimit from "@fastify/rate-limit";
import type { Actor, Core } from "@pilu/core";
import type { Identity } from "@pilu/identity";
import { Problem } from "@pilu/schema";
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import type { FastifyInstance } from "fastify";
import type { Settings } from "../config/settings.ts";
import { toHeaders } from "../identity/routes.ts";
import { refuseForeign, trustedOrigins } from "../portal/origin.ts";
import { type AppRouter, router } from "../router.ts";

/** Requests of one reader in a minute; a page of the portal asks a handful, batched into one or two. */
const perMinute = 600;
/** Bytes of one request: a draft of 500 entities, or a lockfile of 10,000 packages. */
const largestRequest = 12 * 1024 * 1024;
/** Questions in one request. */
const mostInBatch = 50;

export async function registryRoutes(
  server: FastifyInstance,
  {
    core,
    identity,
    publishSoon,
    settings,
    onFault,
  }: {
    core: Core;
    identity: Identity;
    publishSoon: () => void;
    settings: Settings;
    onFault: (fault: { error: unknown; path: string }) => void;
  },
): Promise<void> {
  server.addHook("onRoute", (route) => {
    route.bodyLimit = largestRequest;
  });
  server.addHook("onRequest", refuseForeign(trustedOrigins(settings)));
  server.addHook("onRequest", async (_request, reply) => {
    reply.headers({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cross-origin-resource-policy": "same-origin",
    });
  });
  await server.register(rateLimit, {
    max: perMinute,
    timeWindow: "1 minute",
    errorResponseBuilder: () => new Problem("request.too-many"),
  });
  await server.register(fastifyTRPCPlugin, {
    prefix: "/trpc",
    trpcOptions: {
      router,
      createContext: ({ req }) => {
        let actor: Promise<Actor | null> | undefined;
        return {
          core,
          identity,
          publishSoon,
          actor: () => {
            actor ??= identity.actorOf(toHeaders(req));
            return actor;
          },
        };
      },
      maxBatchSize: mostInBatch,
      // What a reviewer has said so far is part of a question, and may be longer than any address.
      allowMethodOverride: true,
      onError: ({ error, path }) => {
        if (error.code === "INTERNAL_SERVER_ERROR")
          onFault({ error: error.cause ?? error, path: path ?? "" });
      },
    } satisfies FastifyTRPCPluginOptions<AppRouter>["trpcOptions"],
  });
}
