// What an archive is made of: every table but those of credentials, in an order in which rows never refer ahead.
import type { Tables } from "../tables/tables.ts";

/** Each table that is archived, with the columns of its primary key: by these its rows are sorted and read in pages. */
export const sectionKeys = {
  registry: ["id"],
  approval: ["seq"],
  act: ["seq"],
  entry: ["hash"],
  line: ["app"],
  version: ["app", "n"],
  settlement: ["app", "n", "duty"],
  revision: ["kind", "id", "number"],
  lookup: ["kind", "id", "number"],
  refers: ["kind", "id", "number", "targetKind", "targetId"],
  todo: ["app", "seq"],
  change: ["id"],
  author: ["change", "person"],
  touch: ["change", "kind", "id"],
  remark: ["id"],
  person: ["id"],
  suppression: ["key"],
  scan: ["id"],
  link: ["url"],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>;

export type ArchiveSection = keyof typeof sectionKeys;
export const archiveSections = Object.keys(sectionKeys) as ArchiveSection[];

/** Tables that let people and programs in. An archive has nothing of them; those that refer to others come first. */
export const credentialTables = [
  "session",
  "account",
  "verification",
  "user",
  "token",
  "invitation",
] as const satisfies readonly (keyof Tables)[];
