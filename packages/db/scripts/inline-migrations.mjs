// Writes migrations/ into one module, so that no program looks for files at run time. With --print: to standard output.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("..", import.meta.url));
const target = join(here, "src", "migration", "migrations.gen.ts");

const steps = (engine) => {
  const folder = join(here, "migrations", engine);
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  return files.sort().map((file) => {
    const sql = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
    return `    { name: ${JSON.stringify(file.replace(/\.sql$/, ""))}, sql: ${JSON.stringify(sql)} },\n`;
  });
};
const list = (engine) => `  ${engine}: [\n${steps(engine).join("")}  ],\n`;
const text = `// Made by scripts/inline-migrations.mjs from migrations/.
import type { Store } from "../store.ts";
import type { Migration } from "./standing.ts";

export const migrations: Readonly<Record<Store["engine"], readonly Migration[]>> = {
${list("sqlite")}${list("postgres")}};
`;

if (process.argv.includes("--print")) process.stdout.write(text);
else writeFileSync(target, text);
