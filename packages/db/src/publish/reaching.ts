import type { EntityKind } from "@pilu/schema";
import { and, eq, lte, type SQL } from "drizzle-orm";
import type { EntityRef } from "../rows.ts";
import type { Session } from "../session.ts";

/**
 * The condition that a row of `lookup` is the first one of an app that ever used a touched entity: one row an app. An
 * SDK reaches the apps of the integrations that ever referred to it, a vendor those of the SDKs and integrations that
 * did, the registry's settings every app. With `seq`, of the apps that were there by that decision. Numbers are left
 * out: what an entity referred to once, a planned or superseded revision may still refer to.
 */
export function reaching(
  session: Session,
  { touched, seq }: { touched: readonly EntityRef[]; seq?: number },
): SQL | undefined {
  const { lookup } = session.tables;
  return and(
    eq(lookup.kind, "app"),
    eq(lookup.number, 1),
    seq === undefined ? undefined : lte(lookup.seq, seq),
    touched.some(({ kind }) => kind === "registry") ? undefined : using(session, touched),
  );
}

// Each way is a look into one index, apart from the others: of one condition with OR both engines make a look at every app.
function using(session: Session, touched: readonly EntityRef[]): SQL | undefined {
  const { db, tables, within, selected, before } = session;
  const { lookup, refers } = tables;
  const ids = (kind: EntityKind) => touched.filter((entity) => entity.kind === kind).map(({ id }) => id);
  const apps = [...ids("app"), ...ids("integration").map((id) => id.split("/")[0] ?? id)];
  const referring = (kind: EntityKind, targetKind: EntityKind, among: SQL) =>
    and(eq(refers.targetKind, targetKind), among, eq(refers.kind, kind));
  // The id of an integration is `app/sdk`.
  const appsOf = (integrations: SQL | undefined) =>
    db
      .select({ id: before(refers.id, "/") })
      .from(refers)
      .where(integrations);

  const ofVendor = within(refers.targetId, ids("vendor"));
  const theirSdks = db
    .select({ id: refers.id })
    .from(refers)
    .where(referring("sdk", "vendor", ofVendor));
  return selected(
    lookup.id,
    db
      .select({ id: lookup.id })
      .from(lookup)
      .where(and(eq(lookup.kind, "app"), within(lookup.id, apps), eq(lookup.number, 1)))
      .unionAll(appsOf(referring("integration", "sdk", within(refers.targetId, ids("sdk")))))
      .unionAll(appsOf(referring("integration", "sdk", selected(refers.targetId, theirSdks))))
      .unionAll(appsOf(referring("integration", "vendor", ofVendor))),
  );
}
