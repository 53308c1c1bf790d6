import type { Digest, EntityKind } from "@pilu/schema";

// What storage promises to `core`: named methods, one atomic write, one consistent view. SQL stays behind this page.

/** One row: the decision log's head. `seq` is the last decision, `expanded` the last whose apps are queued. */
export interface RegistryHead {
  readonly seq: number;
  readonly decidedAt: number;
  readonly expanded: number;
  readonly logDigest: Digest | null;
}

/** A decision in its place in the log. `body` is canonical JSON; `digest` covers `prev` and `body`. */
export interface Approval {
  readonly seq: number;
  readonly change: string;
  readonly decisionId: string;
  readonly edit: number;
  readonly decidedAt: number;
  readonly effectiveAt: number;
  readonly by: string;
  readonly body: string;
  readonly digest: Digest;
  readonly prev: Digest | null;
}

/** An entity: its kind and its id (`sdk` `jpush`, `integration` `trails/jpush`). */
export interface EntityRef {
  readonly kind: EntityKind;
  readonly id: string;
}

/** An immutable numbered state. `body` is canonical JSON with its schema in it; `sets` the paths it set. */
export interface Revision extends EntityRef {
  readonly number: number;
  readonly seq: number;
  readonly effectiveAt: number;
  readonly body: string;
  readonly sets: string;
  readonly digest: Digest;
}

/** A revision to append; the store numbers it. */
export interface NewRevision extends EntityRef {
  readonly seq: number;
  readonly effectiveAt: number;
  readonly body: string;
  readonly sets: string;
  readonly digest: Digest;
  /** Text to find it by, already normalised (`normalise`), and facets such as `fn:push`, `type:imei`. */
  readonly search: string;
  readonly facets: readonly string[];
  /** What it refers to (an integration: its app and SDK; an SDK: its vendor), for reverse look-ups. */
  readonly refers: readonly EntityRef[];
}

/** The instant and the place in the log from which the registry is looked at. Absent seq: the newest. */
export interface Moment {
  readonly at: number;
  readonly seq?: number;
}

/** Text and facets to search by; all of them must hold. */
export interface Query {
  readonly text?: string;
  readonly facets?: readonly string[];
  readonly after?: string;
  readonly limit: number;
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

/** A version as the store keeps it: the manifest is the document with each entry and label block replaced by its hash. */
export interface StoredVersion {
  readonly app: string;
  readonly n: number;
  readonly seq: number;
  readonly plannedAt: number;
  readonly effectiveAt: number;
  readonly publishedAt: number;
  readonly base: number | null;
  readonly hash: Digest;
  readonly digest: Digest;
  readonly prev: Digest | null;
  readonly class: string;
  readonly actions: string;
  readonly changes: string;
  readonly manifest: string;
}

/** A version without its manifest: what serving and history need. */
export type VersionPointer = Omit<StoredVersion, "manifest" | "changes">;

/** The end of an app's line of versions: the last number, when it was published, and its digest. */
export interface Line {
  readonly last: number;
  readonly publishedAt: number;
  readonly tip: Digest | null;
}

/** A content-addressed block of a document, stored once. */
export interface StoredEntry {
  readonly hash: Digest;
  readonly body: string;
}

export interface Reader {
  /** The engine's clock, epoch milliseconds. */
  now(): Promise<number>;
  registry(): Promise<RegistryHead>;
  approvals(range: { after: number; limit: number }): Promise<Approval[]>;
  /** What holds of one entity: the highest number with effectiveAt <= at (and seq <= moment.seq). */
  revision(entity: EntityRef, moment: Moment): Promise<Revision | null>;
  /** What holds of several entities of one kind, in no order. */
  revisions(kind: EntityKind, ids: readonly string[], moment: Moment): Promise<Revision[]>;
  /** Every revision of one entity, ascending. */
  history(entity: EntityRef): Promise<Revision[]>;
  /** What holds of all entities of a kind that match, by id; text is matched on the normalised column. */
  search(kind: EntityKind, query: Query, moment: Moment): Promise<Page<Revision>>;
  /** What holds of all entities of `kind` that refer to `target`, by id. */
  referring(kind: EntityKind, target: EntityRef, moment: Moment): Promise<Revision[]>;
  /** How many entities of `kind` hold at the moment, per facet that begins with `prefix` (`fn:`). */
  facets(kind: EntityKind, prefix: string, moment: Moment): Promise<{ facet: string; count: number }[]>;
  count(kind: EntityKind, moment: Moment): Promise<number>;
  version(app: string, n: number): Promise<StoredVersion | null>;
  versions(app: string): Promise<(VersionPointer & { changes: string })[]>;
  /** Pointers of every version published at or after `since`, by (app, n). */
  pointers(since: number): Promise<VersionPointer[]>;
  entries(hashes: readonly Digest[]): Promise<StoredEntry[]>;
  line(app: string): Promise<Line | null>;
}

export interface Writer extends Reader {
  /** THE lock: takes the next place in the log. First statement of every decision. */
  nextSeq(): Promise<RegistryHead>;
  appendApproval(approval: Approval): Promise<void>;
  /** Appends and numbers revisions, in key order. */
  appendRevisions(revisions: readonly NewRevision[]): Promise<Revision[]>;
  /** Locks the app's line of versions (made when absent) and returns it. First statement of every publication. */
  lockLine(app: string): Promise<Line>;
  /** Stores blocks; one that is there stays. */
  putEntries(entries: readonly StoredEntry[]): Promise<void>;
  /** Appends version `line.last + 1`; refuses any other number. */
  appendVersion(version: StoredVersion): Promise<void>;
}

export interface Store extends Reader {
  readonly engine: "sqlite" | "postgres";
  /**
   * One atomic write: all of it or, when the body throws, nothing. The body may run again (a deadlock of PostgreSQL), so
   * it has no effect but its queries, and it awaits nothing else: all other writes stand still meanwhile, and PostgreSQL
   * ends a transaction that is idle for 5 s. A query that fails spoils the whole, even when the body catches it. Throws
   * at once within a body of `transact` or `snapshot`. Refuses with `database.locked` when another program holds the
   * database for 10 s (SQLite) or a row for 5 s (PostgreSQL).
   */
  transact<T>(work: (tx: Writer) => Promise<T>): Promise<T>;
  /** Several reads of one view: what is committed meanwhile is not seen. Its body keeps the rules of `transact`. */
  snapshot<T>(work: (view: Reader) => Promise<T>): Promise<T>;
  /** Brings the database to this release; a copy is made first on SQLite. Reports what was applied. */
  migrate(): Promise<{ applied: readonly string[]; backup: string | null }>;
  /** Whether the database is at, behind or ahead of this release's migrations. */
  migrationState(): Promise<"current" | "behind" | "ahead" | "empty">;
  /** Waits for what was begun before. Closing twice does nothing more. */
  close(): Promise<void>;
}
