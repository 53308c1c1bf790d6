// The tables as PostgreSQL has them; drizzle-kit reads this file.
import { postgresKit } from "./kit.ts";
import { tablesOver } from "./tables.ts";

export const postgresTables = tablesOver(postgresKit);
export const { registry, approval, revision, lookup, refers, line, todo, entry, version, change, author } =
  postgresTables;
