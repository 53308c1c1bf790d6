// For those who run it: whether the process lives, and whether it may be sent readers.
import type { Store } from "@pilu/core";
import type { FastifyInstance } from "fastify";
import type { Versions } from "../public/versions.ts";

export type Database = Pick<Store, "now" | "migrationState">;

interface Readiness {
  readonly ready: boolean;
  readonly storage: "reachable" | "unreachable";
  /** A database ahead of this release is served: releases overlap while they are rolled out. */
  readonly migrations: "current" | "ahead" | "behind" | "empty" | "unknown";
  /** Whether this process knows every version that may be in force by now. */
  readonly versions: "fresh" | "stale";
}

async function readiness({
  database,
  versions,
}: {
  database: Database;
  versions: Versions;
}): Promise<Readiness> {
  const migrations = await database.migrationState().catch(() => "unknown" as const);
  const isStorageThere = migrations !== "unknown";
  const isFresh = versions.isFresh();
  return {
    ready: isFresh && (migrations === "current" || migrations === "ahead"),
    storage: isStorageThere ? "reachable" : "unreachable",
    migrations,
    versions: isFresh ? "fresh" : "stale",
  };
}

export function healthRoutes(
  server: FastifyInstance,
  parts: { database: Database; versions: Versions },
): void {
  server.addHook("onRequest", async (_request, reply) => {
    reply.headers({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
  });
  server.get("/healthz", async () => ({ alive: true }));
  server.get("/readyz", async (_request, reply) => {
    const found = await readiness(parts);
    return reply.code(found.ready ? 200 : 503).send(found);
  });
}
