// The door: its own addresses are answered here, everything else goes to the portal.
import { createServer } from "node:http";
import { type Core, openDocuments } from "@pilu/core";
import type { Identity } from "@pilu/identity";
import { openOutside, visitor } from "@pilu/outside";
import Fastify, { type FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { auditRoutes } from "./audit/routes.ts";
import type { Settings } from "./config/settings.ts";
import { identityRoutes } from "./identity/routes.ts";
import { startLookingAtLinks } from "./links/loop.ts";
import { type Database, healthRoutes } from "./operations/health.ts";
import { metricsRoute } from "./operations/metrics.ts";
import { smallFiles } from "./operations/small-files.ts";
import { portalRoutes } from "./portal/proxy.ts";
import { answerError } from "./problem/handler.ts";
import { openLately } from "./public/lately.ts";
import { publicRoutes } from "./public/routes.ts";
import { openVariants } from "./public/variants.ts";
import { followVersions } from "./public/versions.ts";
import { startPublishing } from "./publishing/loop.ts";
import { registryRoutes } from "./registry/routes.ts";

export interface Door {
  readonly server: FastifyInstance;
  /** Reads what was published since the last reading, as the door does by itself four times a second. */
  readonly readVersions: () => Promise<void>;
  /** Bytes that rendered pages take in memory. */
  readonly cachedBytes: () => number;
}

/** Milliseconds for which a connection is kept for the next question: longer than balancers before it keep theirs. */
const keepAliveTimeout = 65_000;

/** Builds the door and reads all versions; it listens when its caller says so, and stops reading when it is closed. */
export async function buildDoor({
  core,
  identity,
  database,
  settings,
  log,
  now = Date.now,
}: {
  core: Core;
  identity: Identity;
  database: Database;
  settings: Settings;
  log: Logger;
  /** This machine's clock, epoch milliseconds. */
  now?: () => number;
}): Promise<Door> {
  // Paths are logged without their queries, in which readers may have put anything.
  const onFault = ({ error, path }: { error: unknown; path: string }) =>
    log.error({ err: error, path }, "fault");
  const versions = followVersions({
    core,
    clock: database,
    now,
    onFailure: (error) => log.warn({ err: error }, "versions could not be read"),
    onRedaction: () => {
      variants.clear();
      documents.clear();
    },
  });
  const variants = openVariants(settings.cacheBytes);
  const documents = openDocuments(core);
  const lately = openLately(versions, { keepAliveTimeout });
  const shelf = {
    core,
    versions,
    variants,
    lately,
    documents,
    publicUrl: settings.publicUrl,
  };
  const server = Fastify({
    logger: false,
    trustProxy: [...settings.trustedProxies],
    bodyLimit: 1024 * 1024,
    // What was answered a moment ago is answered before the framework is asked: most readers want the same page.
    serverFactory: (handler) =>
      createServer({ requestTimeout: 30_000, keepAliveTimeout }, (request, response) => {
        if (!lately.answer(request, response)) handler(request, response);
      }),
    forceCloseConnections: "idle",
    // A batch of questions names every one of them in its path.
    routerOptions: { maxParamLength: 5000 },
    frameworkErrors: (error, request, reply) => answerError(onFault)(error, request, reply),
  });
  server.setErrorHandler(answerError(onFault));
  publicRoutes(server, { shelf, onFault });
  await server.register(async (scope) => {
    smallFiles(scope);
    healthRoutes(scope, { database, versions });
    metricsRoute(scope, { variants, versions, lately, token: settings.token });
  });
  const publishing = startPublishing({
    core,
    onFailure: (error) => log.error({ err: error }, "versions could not be published"),
  });
  const looking = startLookingAtLinks({
    core,
    isOn: settings.looksAtLinks,
    visit: visitor(openOutside({ agent: `Pilu link check (+${settings.publicUrl})` })),
    onLooked: (looked) => log.info(looked, "policy links"),
    onFailure: (error) => log.error({ err: error }, "policy links could not be looked at"),
  });
  const publishSoon = publishing.soon;
  await server.register((scope) => identityRoutes(scope, { identity, settings }));
  await server.register((scope) => auditRoutes(scope, { core, identity }));
  await server.register((scope) => registryRoutes(scope, { core, identity, publishSoon, settings, onFault }));
  await server.register((scope) =>
    portalRoutes(scope, {
      settings,
      onUnreachable: (error) => log.warn({ err: error }, "the portal does not answer"),
    }),
  );
  server.addHook("onClose", async () => {
    versions.stop();
    await publishing.stop();
    await looking.stop();
  });
  await versions.start();
  return { server, readVersions: versions.read, cachedBytes: () => variants.standing().bytes };
}
