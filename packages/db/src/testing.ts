// The door for tests: fresh stores on every engine there is. One real PostgreSQL serves the whole run.
import { inject } from "vitest";
import { postgresForTests } from "./testing/postgres.ts";
import { sqliteForTests } from "./testing/sqlite.ts";
import type { TestEngine } from "./testing/test-engine.ts";

export type { TestDatabase, TestEngine } from "./testing/test-engine.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of a PostgreSQL server that is thrown away after the run. */
    postgres: string;
  }
}

/**
 * The engines to run a suite on: `describe.each(testStores())("$engine", ({ open }) => …)`. SQLite always; PostgreSQL
 * wherever the run provides a server, as the conformance run always does.
 */
export function testStores(): readonly TestEngine[] {
  const server: string | undefined = inject("postgres");
  return server === undefined ? [sqliteForTests()] : [sqliteForTests(), postgresForTests(server)];
}
