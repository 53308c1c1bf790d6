// The tables as SQLite has them; drizzle-kit reads this file.
import { sqliteKit } from "./kit.ts";
import { tablesOver } from "./tables.ts";

export const sqliteTables = tablesOver(sqliteKit);
export const {
  registry,
  approval,
  act,
  revision,
  lookup,
  refers,
  line,
  todo,
  entry,
  version,
  change,
  author,
  touch,
  remark,
  person,
  invitation,
  token,
  suppression,
  scan,
  link,
  settlement,
  user,
  session,
  account,
  verification,
} = sqliteTables;
