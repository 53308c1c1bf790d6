// Changes that people propose, with who shaped them and what was said. They are stored and edited, never chained.
import type { Kit } from "./kit.ts";

export function changeTablesOver(kit: Kit) {
  // A proposed change: stored and edited, never chained.
  const change = kit.table(
    "change",
    {
      id: kit.id("id").primaryKey(),
      edit: kit.whole("edit").notNull(),
      state: kit.id("state").notNull(),
      draft: kit.canonical("draft").notNull(),
      submittedSeq: kit.whole("submitted_seq"),
      class: kit.id("class"),
      title: kit.canonical("title").notNull().default(""),
      search: kit.canonical("search").notNull().default(""),
      createdBy: kit.id("created_by").notNull().default(""),
      createdAt: kit.instant("created_at").notNull().default(0),
      changedAt: kit.instant("changed_at").notNull().default(0),
    },
    (t) => [
      kit.index("change_state").on(t.state, t.changedAt, t.id),
      kit.index("change_newest").on(t.changedAt, t.id),
    ],
  );

  // Everyone who ever shaped a change; the set never shrinks.
  const author = kit.table(
    "author",
    {
      change: kit.id("change").notNull(),
      person: kit.id("person").notNull(),
    },
    (t) => [
      kit.primaryKey({ name: "author_key", columns: [t.change, t.person] }),
      kit.foreignKey({ name: "author_change", columns: [t.change], foreignColumns: [change.id] }),
    ],
  );

  // What a change edits as it stands now: several changes may touch one SDK.
  const touch = kit.table(
    "touch",
    {
      change: kit.id("change").notNull(),
      kind: kit.id("kind").notNull(),
      id: kit.id("id").notNull(),
    },
    (t) => [
      kit.primaryKey({ name: "touch_key", columns: [t.change, t.kind, t.id] }),
      kit.index("touch_entity").on(t.kind, t.id, t.change),
      kit.foreignKey({ name: "touch_change", columns: [t.change], foreignColumns: [change.id] }),
    ],
  );

  // The discussion of a change: what people wrote and what happened to it.
  const remark = kit.table(
    "remark",
    {
      id: kit.id("id").primaryKey(),
      change: kit.id("change").notNull(),
      at: kit.instant("at").notNull(),
      by: kit.id("by").notNull(),
      kind: kit.id("kind").notNull(),
      replyTo: kit.id("reply_to"),
      body: kit.canonical("body").notNull(),
    },
    (t) => [
      kit.index("remark_change").on(t.change, t.at, t.id),
      kit.foreignKey({ name: "remark_change", columns: [t.change], foreignColumns: [change.id] }),
    ],
  );

  return { change, author, touch, remark };
}
