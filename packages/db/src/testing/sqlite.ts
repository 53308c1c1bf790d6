import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { openStore } from "../open.ts";
import { type TestEngine, testEngine } from "./test-engine.ts";

/** SQLite in a folder of its own for each database, copied from one that is migrated once. */
export function sqliteForTests(): TestEngine {
  let made: Promise<Buffer> | undefined;
  return testEngine("sqlite", async ({ migrated } = { migrated: true }) => {
    const folder = mkdtempSync(join(tmpdir(), "pilu-test-"));
    const file = join(folder, "pilu.db");
    const url = `file:${file}`;
    if (migrated) {
      made ??= migratedFile();
      writeFileSync(file, await made);
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

/** The bytes of a migrated database with nothing in it. */
async function migratedFile(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "pilu-test-"));
  const file = join(folder, "pilu.db");
  try {
    const store = await openStore(`file:${file}`);
    await store.migrate();
    await store.close();
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
