import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { openStore } from "../open.ts";
import { type TestEngine, testEngine } from "./test-engine.ts";

/** SQLite in a folder of its own for each database. */
export function sqliteForTests(): TestEngine {
  return testEngine("sqlite", async ({ migrated } = { migrated: true }) => {
    const folder = mkdtempSync(join(tmpdir(), "pilu-test-"));
    const file = join(folder, "pilu.db");
    const url = `file:${file}`;
    if (migrated) {
      const store = await openStore(url);
      await store.migrate();
      await store.close();
    }
    return {
      url,
      open: (options) => openStore(url, options),
      byHand: async (statement) => {
        const database = new Database(file);
        const { changes } = database.prepare(statement).run();
        database.close();
        return changes;
      },
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  });
}
