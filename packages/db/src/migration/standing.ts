// Where a database stands between the migrations it has had and those that a release knows.
import { createHash } from "node:crypto";
import { Problem } from "@pilu/schema";

/** One step, as drizzle-kit wrote it: statements parted by its breakpoint mark. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** A step that a database has had. */
export interface Applied {
  readonly name: string;
  readonly hash: string;
}

export type State = "current" | "behind" | "ahead" | "empty";

/** What a release finds: a database that had other steps than ours was made by another release, so it is ahead. */
export function standing(release: readonly Migration[], applied: readonly Applied[]): State {
  const ours = applied.every(({ name, hash }, at) => {
    const step = release[at];
    return step !== undefined && step.name === name && hashOf(step) === hash;
  });
  if (!ours) return "ahead";
  if (applied.length === release.length) return "current";
  return applied.length === 0 ? "empty" : "behind";
}

/** The steps still to take; refuses a database of another release. */
export function pending(release: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  if (standing(release, applied) === "ahead")
    throw new Problem("database.ahead", { name: applied.at(-1)?.name ?? "" });
  return release.slice(applied.length);
}

/** SHA-256 of a step's text. */
export function hashOf({ sql }: Migration): string {
  return createHash("sha256").update(sql).digest("hex");
}

export function statementsOf({ sql }: Migration): string[] {
  return sql
    .split("--> statement-breakpoint")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

/** The table in which a database keeps what it has had; not among the tables of drizzle, so that it is never rebuilt. */
export const ledger = {
  create:
    "create table if not exists pilu_migration (place integer primary key, name text not null, hash text not null)",
  read: "select name, hash from pilu_migration order by place",
};
