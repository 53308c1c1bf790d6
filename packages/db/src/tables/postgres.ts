// The tables as PostgreSQL has them; drizzle-kit reads this file.
import { postgresKit } from "./kit.ts";
import { tablesOver } from "./tables.ts";

export const postgresTables = tablesOver(postgresKit);
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
} = postgresTables;
