// One rule for what holds: the highest number whose effectiveAt has come, in the log as far as it is looked at.
import type { EntityKind } from "@pilu/schema";
import { and, eq, gt, lte, notExists, type SQL, sql } from "drizzle-orm";
import type { Session } from "../session.ts";
import type { Moment, Revision } from "../store.ts";
import { digest } from "../stored.ts";

/** The condition that a row of `revision` is what holds of its entity at `moment`. */
export function holding({ db, tables }: Session, kind: EntityKind, { at, seq }: Moment): SQL | undefined {
  const { revision, later } = tables;
  const upTo = (table: typeof revision | typeof later) =>
    and(lte(table.effectiveAt, at), seq === undefined ? undefined : lte(table.seq, seq));
  const sameEntity = and(eq(later.kind, revision.kind), eq(later.id, revision.id));
  return and(
    eq(revision.kind, kind),
    upTo(revision),
    notExists(
      db
        .select({ one: sql`1` })
        .from(later)
        .where(and(sameEntity, gt(later.number, revision.number), upTo(later))),
    ),
  );
}

/** The columns of a {@link Revision}, without those it is only found by. */
export function revisionFields({ revision }: Session["tables"]) {
  const { kind, id, number, seq, effectiveAt, body, sets, digest } = revision;
  return { kind, id, number, seq, effectiveAt, body, sets, digest };
}

type Row = Pick<Session["tables"]["revision"]["$inferSelect"], keyof ReturnType<typeof revisionFields>>;

/** A row as the domain knows it; only entities of a known kind were ever written. */
export function toRevision(row: Row): Revision {
  return { ...row, kind: row.kind as EntityKind, digest: digest(row.digest) };
}
