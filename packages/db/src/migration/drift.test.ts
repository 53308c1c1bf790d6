// Tables, generated migrations and the module that carries them say the same; "npm run migrations" puts them in step.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";
import { expect, test } from "vitest";
import * as postgres from "../tables/postgres.ts";
import * as sqlite from "../tables/sqlite.ts";
import { migrations } from "./migrations.gen.ts";

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The tables as they stood when the newest migration was generated. */
function snapshotOf(engine: "sqlite" | "postgres") {
  const meta = folder(`migrations/${engine}/meta`);
  const journal: { entries: { idx: number; tag: string }[] } = JSON.parse(
    readFileSync(`${meta}/_journal.json`, "utf8"),
  );
  expect(journal.entries.map((entry) => entry.tag)).toEqual(migrations[engine].map((step) => step.name));
  const last = String(journal.entries.at(-1)?.idx).padStart(4, "0");
  return JSON.parse(readFileSync(`${meta}/${last}_snapshot.json`, "utf8"));
}

test("the tables of SQLite are those that its migrations make", async () => {
  const before = snapshotOf("sqlite");
  const now = await generateSQLiteDrizzleJson({ ...sqlite }, before.id);
  expect(await generateSQLiteMigration(before, now)).toEqual([]);
});

test("the tables of PostgreSQL are those that its migrations make", async () => {
  const before = snapshotOf("postgres");
  const now = generateDrizzleJson({ ...postgres }, before.id);
  expect(await generateMigration(before, now)).toEqual([]);
});

test("the module of migrations holds the generated files as they are", () => {
  const script = folder("scripts/inline-migrations.mjs");
  const made = execFileSync(process.execPath, [script, "--print"], { encoding: "utf8" });
  expect(readFileSync(folder("src/migration/migrations.gen.ts"), "utf8")).toBe(made);
});

test("no step takes rows away with what they refer to", () => {
  for (const { name, sql } of [...migrations.sqlite, ...migrations.postgres])
    expect(sql, name).not.toMatch(/on delete (cascade|set)/i);
});
