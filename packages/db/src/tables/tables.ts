// Every table, once. Rows of approval, act, revision, lookup, refers, entry and version are only ever added, and nothing cascades.
import { identityTablesOver } from "../auth/tables.ts";
import { changeTablesOver } from "./change.ts";
import type { Kit } from "./kit.ts";
import { peopleTablesOver } from "./people.ts";

/** The tables of one engine. */
export function tablesOver(kit: Kit) {
  // The decision log's head: one row, and the lock that every decision takes first.
  const registry = kit.table("registry", {
    id: kit.id("id").primaryKey(),
    seq: kit.whole("seq").notNull(),
    decidedAt: kit.instant("decided_at").notNull(),
    expanded: kit.whole("expanded").notNull(),
    logDigest: kit.id("log_digest"),
  });

  const approval = kit.table(
    "approval",
    {
      seq: kit.whole("seq").primaryKey(),
      change: kit.id("change").notNull().unique(),
      decisionId: kit.id("decision_id").notNull().unique(),
      edit: kit.whole("edit").notNull(),
      decidedAt: kit.instant("decided_at").notNull(),
      effectiveAt: kit.instant("effective_at").notNull(),
      by: kit.id("by").notNull(),
      body: kit.canonical("body").notNull(),
      digest: kit.id("digest").notNull(),
      prev: kit.id("prev"),
    },
    (t) => [kit.index("approval_effective").on(t.effectiveAt)],
  );

  const revision = kit.table(
    "revision",
    {
      kind: kit.id("kind").notNull(),
      id: kit.id("id").notNull(),
      number: kit.whole("number").notNull(),
      seq: kit.whole("seq").notNull(),
      effectiveAt: kit.instant("effective_at").notNull(),
      digest: kit.id("digest").notNull(),
      sets: kit.canonical("sets").notNull(),
      body: kit.canonical("body").notNull(),
    },
    (t) => [
      kit.primaryKey({ name: "revision_key", columns: [t.kind, t.id, t.number] }),
      // What a decision made is read in pages by this key: a seed makes hundreds of thousands of revisions.
      kit.index("revision_seq").on(t.seq, t.kind, t.id, t.number),
    ],
  );

  // What revisions are found by, apart from their bodies: a search reads every row, so each is short.
  const lookup = kit.table(
    "lookup",
    {
      kind: kit.id("kind").notNull(),
      id: kit.id("id").notNull(),
      number: kit.whole("number").notNull(),
      seq: kit.whole("seq").notNull(),
      effectiveAt: kit.instant("effective_at").notNull(),
      facets: kit.canonical("facets").notNull(),
      search: kit.canonical("search").notNull(),
    },
    (t) => [
      kit.primaryKey({ name: "lookup_key", columns: [t.kind, t.id, t.number] }),
      kit.foreignKey({
        name: "lookup_revision",
        columns: [t.kind, t.id, t.number],
        foreignColumns: [revision.kind, revision.id, revision.number],
      }),
    ],
  );

  // What each revision refers to. Without its number: what an entity ever referred to, which is whom a decision reaches.
  const refers = kit.table(
    "refers",
    {
      kind: kit.id("kind").notNull(),
      id: kit.id("id").notNull(),
      number: kit.whole("number").notNull(),
      targetKind: kit.id("target_kind").notNull(),
      targetId: kit.id("target_id").notNull(),
    },
    (t) => [
      kit.primaryKey({ name: "refers_key", columns: [t.kind, t.id, t.number, t.targetKind, t.targetId] }),
      kit.index("refers_target").on(t.targetKind, t.targetId, t.kind, t.id, t.number),
      kit.foreignKey({
        name: "refers_revision",
        columns: [t.kind, t.id, t.number],
        foreignColumns: [revision.kind, revision.id, revision.number],
      }),
    ],
  );

  // A line of versions per app; its row is locked before a version is numbered.
  const line = kit.table("line", {
    app: kit.id("app").primaryKey(),
    last: kit.whole("last").notNull(),
    publishedAt: kit.instant("published_at").notNull(),
    tip: kit.id("tip"),
  });

  // Apps that a decision reaches and that are not published yet.
  const todo = kit.table(
    "todo",
    {
      app: kit.id("app").notNull(),
      seq: kit.whole("seq").notNull(),
    },
    (t) => [
      kit.primaryKey({ name: "todo_key", columns: [t.app, t.seq] }),
      kit.foreignKey({ name: "todo_line", columns: [t.app], foreignColumns: [line.app] }),
      kit.foreignKey({ name: "todo_approval", columns: [t.seq], foreignColumns: [approval.seq] }),
    ],
  );

  const entry = kit.table("entry", {
    hash: kit.id("hash").primaryKey(),
    body: kit.canonical("body").notNull(),
  });

  const version = kit.table(
    "version",
    {
      app: kit.id("app").notNull(),
      n: kit.whole("n").notNull(),
      seq: kit.whole("seq").notNull(),
      plannedAt: kit.instant("planned_at").notNull(),
      effectiveAt: kit.instant("effective_at").notNull(),
      publishedAt: kit.instant("published_at").notNull(),
      base: kit.whole("base"),
      hash: kit.id("hash").notNull(),
      digest: kit.id("digest").notNull(),
      prev: kit.id("prev"),
      class: kit.id("class").notNull(),
      actions: kit.canonical("actions").notNull(),
      changes: kit.canonical("changes").notNull(),
      manifest: kit.canonical("manifest").notNull(),
    },
    (t) => [
      kit.primaryKey({ name: "version_key", columns: [t.app, t.n] }),
      kit.index("version_published").on(t.publishedAt),
      kit.foreignKey({ name: "version_line", columns: [t.app], foreignColumns: [line.app] }),
      kit.foreignKey({ name: "version_approval", columns: [t.seq], foreignColumns: [approval.seq] }),
    ],
  );

  // Whatever else is decided or administered: it stands in the same chain as approvals and makes no revisions.
  const act = kit.table(
    "act",
    {
      seq: kit.whole("seq").primaryKey(),
      kind: kit.id("kind").notNull(),
      subject: kit.id("subject").notNull(),
      decisionId: kit.id("decision_id").notNull().unique(),
      at: kit.instant("at").notNull(),
      by: kit.id("by").notNull(),
      body: kit.canonical("body").notNull(),
      digest: kit.id("digest").notNull(),
      prev: kit.id("prev"),
    },
    (t) => [kit.index("act_subject").on(t.subject, t.seq), kit.index("act_kind").on(t.kind, t.seq)],
  );

  // A finding that somebody answers for instead of mending it, and until when.
  const suppression = kit.table("suppression", {
    key: kit.id("key").primaryKey(),
    body: kit.canonical("body").notNull(),
  });

  // What was found in the builds of an app, as the scan told it.
  const scan = kit.table(
    "scan",
    {
      id: kit.id("id").primaryKey(),
      app: kit.id("app").notNull(),
      at: kit.instant("at").notNull(),
      by: kit.id("by").notNull(),
      body: kit.canonical("body").notNull(),
    },
    (t) => [kit.index("scan_app").on(t.app, t.at, t.id)],
  );

  // What was found at an address that the registry names, the last time somebody looked.
  const link = kit.table("link", {
    url: kit.id("url").primaryKey(),
    checkedAt: kit.instant("checked_at").notNull(),
    body: kit.canonical("body").notNull(),
  });

  // What was done after a version was published: notice shown, form filed, deletion confirmed.
  const settlement = kit.table(
    "settlement",
    {
      app: kit.id("app").notNull(),
      n: kit.whole("n").notNull(),
      duty: kit.id("duty").notNull(),
      at: kit.instant("at").notNull(),
      by: kit.id("by").notNull(),
      body: kit.canonical("body").notNull(),
    },
    (t) => [
      kit.primaryKey({ name: "settlement_key", columns: [t.app, t.n, t.duty] }),
      kit.foreignKey({
        name: "settlement_version",
        columns: [t.app, t.n],
        foreignColumns: [version.app, version.n],
      }),
    ],
  );

  // The table of look-ups under a second name, for asking whether a later one shadows a row.
  const later = kit.alias(lookup, "later");
  return {
    registry,
    approval,
    act,
    revision,
    lookup,
    later,
    refers,
    line,
    todo,
    entry,
    version,
    suppression,
    scan,
    link,
    settlement,
    ...changeTablesOver(kit),
    ...peopleTablesOver(kit),
    ...identityTablesOver(kit),
  };
}

export type Tables = ReturnType<typeof tablesOver>;
