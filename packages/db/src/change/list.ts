import { Problem } from "@pilu/schema";
import { and, count, desc, eq, exists, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { everyWord } from "../matching.ts";
import type { ChangeQuery, Page, StoredChange } from "../rows.ts";
import type { Session } from "../session.ts";
import { changeFields, toChange } from "./read.ts";

/**
 * A page of the changes that match, the newest first. Several statements: one view of them is the caller's affair.
 * Refuses with `value.malformed` an `after` that no page gave.
 */
export async function changes(session: Session, query: ChangeQuery): Promise<Page<StoredChange>> {
  const { db, tables } = session;
  const { change } = tables;
  const matches = matching(session, query);
  const counted = await db.select({ all: count() }).from(change).where(matches);
  const rows = await db
    .select(changeFields(tables))
    .from(change)
    .where(and(matches, query.after === undefined ? undefined : behind(change, query.after)))
    .orderBy(desc(change.changedAt), desc(change.id))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit).map(toChange);
  const last = page.at(-1);
  const next = rows.length > query.limit && last !== undefined ? `${last.changedAt} ${last.id}` : null;
  return { rows: page, total: counted[0]?.all ?? 0, next };
}

/** The condition that a row comes after the place in the order that a page ended at. */
function behind({ changedAt, id }: Session["tables"]["change"], after: string): SQL | undefined {
  const [, instant, last] = /^(\d{1,16}) (.+)$/.exec(after) ?? [];
  if (instant === undefined || last === undefined) throw new Problem("value.malformed", { field: "after" });
  const at = Number(instant);
  // Said twice, so that the index on the instant is entered at the place.
  return and(lte(changedAt, at), or(lt(changedAt, at), lt(id, last)));
}

function matching(session: Session, { states, text, touches, author: person }: ChangeQuery): SQL | undefined {
  const { db, tables, within } = session;
  const { change, author, touch } = tables;
  return and(
    states && within(change.state, states),
    everyWord(session, { column: change.search, text: text ?? "" }),
    touches &&
      exists(
        db
          .select({ one: sql`1` })
          .from(touch)
          .where(and(eq(touch.kind, touches.kind), eq(touch.id, touches.id), eq(touch.change, change.id))),
      ),
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
