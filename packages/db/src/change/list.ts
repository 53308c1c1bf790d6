import { and, asc, count, desc, eq, exists, lte, or, type SQL, sql } from "drizzle-orm";
import { behind, placeText } from "../keyset.ts";
import { everyWord } from "../matching.ts";
import type { ChangeQuery } from "../queries.ts";
import type { EntityRef, Page, StoredChange } from "../rows.ts";
import type { Session } from "../session.ts";
import { changeFields, toChange } from "./read.ts";

/**
 * A page of the changes that match, in the order asked for. Several statements: one view of them is the caller's affair.
 * Refuses with `value.malformed` an `after` that no page gave.
 */
export async function changes(session: Session, query: ChangeQuery): Promise<Page<StoredChange>> {
  const { db, tables } = session;
  const { change } = tables;
  const matches = matching(session, query);
  const counted = await db.select({ all: count() }).from(change).where(matches);
  const way = query.order === "oldest" ? asc : desc;
  const rows = await db
    .select(changeFields(tables))
    .from(change)
    .where(and(matches, behind({ at: change.changedAt, id: change.id }, query.after, query.order)))
    .orderBy(way(change.changedAt), way(change.id))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit).map(toChange);
  const last = page.at(-1);
  const next = rows.length > query.limit && last !== undefined ? placeText(last.changedAt, last.id) : null;
  return { rows: page, total: counted[0]?.all ?? 0, next };
}

function matching(session: Session, query: ChangeQuery): SQL | undefined {
  const { db, tables, within } = session;
  const { change, author } = tables;
  const { states, text, touches, touchesAny, touchesKind, author: person, changedUntil } = query;
  return and(
    states && within(change.state, states),
    query.class && eq(change.class, query.class),
    changedUntil === undefined ? undefined : lte(change.changedAt, changedUntil),
    everyWord(session, { column: change.search, text: text ?? "" }),
    touches && touching(session, isOneOf(session, [touches])),
    touchesKind && touching(session, eq(tables.touch.kind, touchesKind)),
    touchesAny && touching(session, isAnyOf(session, touchesAny)),
    person === undefined
      ? undefined
      : exists(
          db
            .select({ one: sql`1` })
            .from(author)
            .where(and(eq(author.change, change.id), eq(author.person, person))),
        ),
  );
}

/** The condition that a change edits an entity for which `isSought` holds. */
function touching({ db, tables: { change, touch } }: Session, isSought: SQL | undefined): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(touch)
      .where(and(eq(touch.change, change.id), isSought)),
  );
}

function isAnyOf(session: Session, { entities, apps }: NonNullable<ChangeQuery["touchesAny"]>): SQL {
  const { before, tables, within } = session;
  const { kind, id } = tables.touch;
  const ofApps = and(eq(kind, "integration"), within(before(id, "/"), apps));
  return or(isOneOf(session, entities), ofApps) ?? sql`1 = 0`;
}

function isOneOf({ tables: { touch }, within }: Session, entities: readonly EntityRef[]): SQL {
  const kinds = [...new Set(entities.map(({ kind }) => kind))];
  const isOfKind = (kind: EntityRef["kind"]) => {
    const ids = entities.filter((one) => one.kind === kind).map(({ id }) => id);
    return and(eq(touch.kind, kind), within(touch.id, ids));
  };
  return or(...kinds.map(isOfKind)) ?? sql`1 = 0`;
}
