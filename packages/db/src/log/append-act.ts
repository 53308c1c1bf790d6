import type { Act } from "../rows.ts";
import type { Session } from "../session.ts";
import { chain } from "./chain.ts";

/** Appends an act at the place that `nextSeq` took, chained to the entry before; refuses any other. */
export async function appendAct(session: Session, act: Act): Promise<void> {
  const { db, tables } = session;
  await chain(session, act);
  await db.insert(tables.act).values(act).returning({ seq: tables.act.seq });
}
