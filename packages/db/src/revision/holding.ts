// One rule for what holds: the highest number whose effectiveAt has come, in the log as far as it is looked at.
import type { EntityKind } from "@pilu/schema";
import { and, eq, gt, lte, notExists, type SQL, sql } from "drizzle-orm";
import type { Moment, Revision } from "../rows.ts";
import type { Session } from "../session.ts";
import { digest } from "../stored.ts";

/** The condition that a row of `lookup` is what holds of its entity at `moment`. */
export function holding({ db, tables }: Session, kind: EntityKind, { at, seq }: Moment): SQL | undefined {
  const { lookup, later } = tables;
  const upTo = (table: typeof lookup | typeof later) =>
    and(lte(table.effectiveAt, at), seq === undefined ? undefined : lte(table.seq, seq));
  const sameEntity = and(eq(later.kind, lookup.kind), eq(later.id, lookup.id));
  return and(
    eq(lookup.kind, kind),
    upTo(lookup),
    notExists(
      db
        .select({ one: sql`1` })
        .from(later)
        .where(and(sameEntity, gt(later.number, lookup.number), upTo(later))),
    ),
  );
}

/** The condition that a row of `revision` is the one that a row of `lookup` finds. */
export function found({ lookup, revision }: Session["tables"]): SQL | undefined {
  return and(eq(revision.kind, lookup.kind), eq(revision.id, lookup.id), eq(revision.number, lookup.number));
}

/** The columns of a {@link Revision}. */
export function revisionFields({ revision }: Session["tables"]) {
  const { kind, id, number, seq, effectiveAt, body, sets, digest } = revision;
  return { kind, id, number, seq, effectiveAt, body, sets, digest };
}

type Row = Pick<Session["tables"]["revision"]["$inferSelect"], keyof ReturnType<typeof revisionFields>>;

/** A row as the domain knows it; only entities of a known kind were ever written. */
export function toRevision(row: Row): Revision {
  return { ...row, kind: row.kind as EntityKind, digest: digest(row.digest) };
}
