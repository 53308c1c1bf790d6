import type { AccessRole, ChangeState, Digest, EntityKind, Scope } from "@pilu/schema";

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

/** A version by its number, with the instant that its content was composed for. */
export type PlannedPointer = Pick<StoredVersion, "app" | "n" | "plannedAt">;

/** What a version told, without what stands beside it. */
export type StoredManifest = Pick<StoredVersion, "app" | "n" | "manifest">;

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

/** Whatever else stands in the log: a refusal, a role given, a token issued, a body redacted. Chained like an approval. */
export interface Act {
  readonly seq: number;
  readonly kind: string;
  readonly subject: string;
  readonly decisionId: string;
  readonly at: number;
  readonly by: string;
  readonly body: string;
  readonly digest: Digest;
  readonly prev: Digest | null;
}

/** One place in the log. */
export type LogEntry = ({ readonly is: "approval" } & Approval) | ({ readonly is: "act" } & Act);

/** A proposed change as it stands. `draft` is canonical JSON (`ChangeDraft`). */
export interface StoredChange {
  readonly id: string;
  readonly edit: number;
  readonly state: ChangeState;
  readonly draft: string;
  readonly submittedSeq: number | null;
  readonly title: string;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly changedAt: number;
}

/** A change to write: `touches` is what it edits now, `search` the normalised text it is found by. */
export interface NewChange extends StoredChange {
  readonly search: string;
  readonly touches: readonly EntityRef[];
}

/** What changes are listed by; the newest first. `after` is the `next` of the page before. */
export interface ChangeQuery {
  readonly states?: readonly ChangeState[];
  readonly text?: string;
  readonly touches?: EntityRef;
  readonly author?: string;
  readonly after?: string;
  readonly limit: number;
}

/** A line of a change's discussion; `body` is canonical JSON that its kind gives the shape of. */
export interface StoredRemark {
  readonly id: string;
  readonly change: string;
  readonly at: number;
  readonly by: string;
  readonly kind: string;
  readonly replyTo: string | null;
  readonly body: string;
}

export interface StoredPerson {
  readonly id: string;
  /** Lower case; unique. */
  readonly email: string;
  readonly name: string;
  readonly roles: readonly AccessRole[];
  readonly isActive: boolean;
  readonly createdAt: number;
}

/** `hash` is SHA-256 of the secret in the link. */
export interface StoredInvitation {
  readonly hash: Digest;
  /** For whom; null: whoever holds the link says. */
  readonly email: string | null;
  readonly roles: readonly AccessRole[];
  readonly by: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly usedBy: string | null;
}

/** `hash` is SHA-256 of the token's 32 random bytes as they are sent. */
export interface StoredToken {
  readonly id: string;
  readonly hash: Digest;
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly issuer: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
  readonly usedAt: number | null;
}

/** The entities that refer to `target`, each with one of its facets; null where it has none of that kind. */
export interface ReferringFacets {
  readonly target: string;
  readonly found: Iterable<{ readonly id: string; readonly facet: string | null }>;
}

/** What was done about a duty of a published version. `duty` is an action of its class. */
export interface Settlement {
  readonly app: string;
  readonly n: number;
  readonly duty: string;
  readonly at: number;
  readonly by: string;
  readonly body: string;
}

/** A stored body that a decision may replace. */
export type Redacted =
  | { readonly is: "revision"; readonly kind: EntityKind; readonly id: string; readonly number: number }
  | { readonly is: "entry"; readonly hash: Digest }
  | { readonly is: "version"; readonly app: string; readonly n: number }
  | { readonly is: "log"; readonly seq: number };

/** A scan of an app's build, as it was sent; `body` is canonical JSON (`pilu.scan/1`). */
export interface StoredScan {
  readonly id: string;
  readonly app: string;
  readonly at: number;
  readonly by: string;
  readonly body: string;
}

/** What was found at an address; `body` is canonical JSON. */
export interface StoredLink {
  readonly url: string;
  readonly checkedAt: number;
  readonly body: string;
}

/** A decision whose apps wait for publication. */
export interface Todo {
  readonly app: string;
  readonly seq: number;
}

/** An app whose line is taken, with the earliest decision that waits for it. */
export interface TakenTodo extends Todo {
  readonly line: Line;
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
  /** The same for several targets of one kind, in no order: by one facet that begins with `prefix`, not what they say. */
  referringFacets(
    kind: EntityKind,
    target: { readonly kind: EntityKind; readonly ids: readonly string[]; readonly prefix: string },
    moment: Moment,
  ): Promise<ReferringFacets[]>;
  /** How many entities of `kind` hold at the moment, per facet that begins with `prefix` (`fn:`). */
  facets(kind: EntityKind, prefix: string, moment: Moment): Promise<{ facet: string; count: number }[]>;
  count(kind: EntityKind, moment: Moment): Promise<number>;
  /** Every facet beginning with `prefix` that an entity of `kind` ever had or will have, since when first; by facet. */
  everFacets(kind: EntityKind, prefix: string): Promise<{ facet: string; id: string; since: number }[]>;
  version(app: string, n: number): Promise<StoredVersion | null>;
  versions(app: string): Promise<(VersionPointer & { changes: string })[]>;
  /** Every version of several apps by the instant it was composed for, by (app, n). */
  planned(apps: readonly string[]): Promise<PlannedPointer[]>;
  /** What several versions told, in no order. */
  manifests(numbered: readonly { readonly app: string; readonly n: number }[]): Promise<StoredManifest[]>;
  /** Pointers of every version published at or after `since`, by (app, n). */
  pointers(since: number): Promise<VersionPointer[]>;
  entries(hashes: readonly Digest[]): Promise<StoredEntry[]>;
  line(app: string): Promise<Line | null>;
  /** Approvals and acts after a place in the log, in its order. */
  log(range: { after: number; limit: number }): Promise<LogEntry[]>;
  approval(seq: number): Promise<Approval | null>;
  /** Approvals up to a place in the log that take effect at one instant, ascending. */
  approvalsAt(instant: { effectiveAt: number; upToSeq: number }): Promise<Approval[]>;
  /** The entry that a decision id stands for. */
  decided(decisionId: string): Promise<LogEntry | null>;
  /** The approval of a change. */
  approvalOf(change: string): Promise<Approval | null>;
  /** The acts about one subject, ascending. */
  acts(subject: string): Promise<Act[]>;
  /** The acts of one kind, ascending. */
  actsOf(kind: string): Promise<Act[]>;
  /** One revision by its number. */
  revisionNumbered(entity: EntityRef, number: number): Promise<Revision | null>;
  /** All revisions of several entities, ascending within each: what holds and what is planned. */
  histories(entities: readonly EntityRef[], upToSeq: number): Promise<Revision[]>;
  /**
   * What holds of several entities at the moment and what comes into force after it, ascending within each: of their
   * histories all that a later instant can ever see, which stays short.
   */
  prospects(entities: readonly EntityRef[], moment: Moment): Promise<Revision[]>;
  /** The same of all entities of `kind` that ever referred to one of several targets of one kind, in no order. */
  prospectsReferring(
    kind: EntityKind,
    target: { readonly kind: EntityKind; readonly ids: readonly string[] },
    moment: Moment,
  ): Promise<Revision[]>;
  /** Every revision that a decision made, in key order. */
  revisionsOf(seq: number): Promise<Revision[]>;
  /** Ids of all apps that ever used a touched entity, sorted: the apps that a decision reaches. */
  reached(touched: readonly EntityRef[]): Promise<string[]>;
  /** Apps that wait for publication, by app and seq: the earliest decision of each of `limit` apps after `after`. */
  waiting(range: { after: string; limit: number }): Promise<Todo[]>;
  /** How many (app, decision) pairs wait for publication; of one decision when `seq` is given. */
  countWaiting(seq?: number): Promise<number>;
  change(id: string): Promise<StoredChange | null>;
  changes(query: ChangeQuery): Promise<Page<StoredChange>>;
  /** How many changes there are in each state. */
  changeCounts(): Promise<{ state: ChangeState; count: number }[]>;
  /** Everyone who ever shaped a change, sorted. */
  authors(change: string): Promise<string[]>;
  /** The discussion of a change, oldest first. */
  remarks(change: string): Promise<StoredRemark[]>;
  person(id: string): Promise<StoredPerson | null>;
  personByEmail(email: string): Promise<StoredPerson | null>;
  people(): Promise<StoredPerson[]>;
  invitation(hash: Digest): Promise<StoredInvitation | null>;
  invitations(): Promise<StoredInvitation[]>;
  tokenByHash(hash: Digest): Promise<StoredToken | null>;
  token(id: string): Promise<StoredToken | null>;
  /** All tokens, or those of one issuer, the newest first. */
  tokens(issuer?: string): Promise<StoredToken[]>;
  suppressions(): Promise<{ key: string; body: string }[]>;
  settlements(app: string): Promise<Settlement[]>;
  /** The newest scans of an app, the newest first. */
  scans(app: string, limit: number): Promise<StoredScan[]>;
  /** What was found at these addresses, by address; an address where nobody looked is left out. */
  links(urls: readonly string[]): Promise<StoredLink[]>;
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
  /** The same for several versions of any apps, those of one app ascending. */
  appendVersions(versions: readonly StoredVersion[]): Promise<void>;
  /** Appends an act at the place that `nextSeq` took, chained to the entry before; refuses any other. */
  appendAct(act: Act): Promise<void>;
  /** Locks a change's row and returns it; null when there is none. First statement of SAVE and SUBMIT. */
  lockChange(id: string): Promise<StoredChange | null>;
  /** A change of its own; refuses an id that is taken. */
  putChange(change: NewChange): Promise<void>;
  /** Replaces a change, its touches with it, where edit and state are still as expected; false when they are not. */
  moveChange(change: NewChange, expected: { edit: number; state: ChangeState }): Promise<boolean>;
  /** Adds authors; those who are there stay. */
  addAuthors(change: string, people: readonly string[]): Promise<void>;
  putRemark(remark: StoredRemark): Promise<void>;
  /** Moves the mark of what is queued by one and returns the decision it now stands at; null when all are queued. */
  nextToExpand(): Promise<number | null>;
  /** Queues the apps that ever used a touched entity for publication of `seq`; repeats harmlessly. Returns how many. */
  expand(seq: number, touched: readonly EntityRef[]): Promise<number>;
  /** Locks the lines of `apps`, in key order, and returns those that a decision waits for with the earliest one, by app. */
  takeTodos(apps: readonly string[]): Promise<TakenTodo[]>;
  dropTodos(todos: readonly Todo[]): Promise<void>;
  /** Stores a person, or what they became; refuses with `value.duplicate` an e-mail address that another has. */
  putPerson(person: StoredPerson): Promise<void>;
  putInvitation(invitation: StoredInvitation): Promise<void>;
  /** Marks an invitation used; false when it was used already. */
  useInvitation(hash: Digest, by: string): Promise<boolean>;
  putToken(token: StoredToken): Promise<void>;
  /** Sets one of a token's instants. */
  markToken(id: string, marks: { readonly revokedAt?: number; readonly usedAt?: number }): Promise<void>;
  /** Stores a suppression; one with the same key is replaced. */
  putSuppression(suppression: { key: string; body: string }): Promise<void>;
  dropSuppression(key: string): Promise<void>;
  /** Stores a settlement; one of the same duty is replaced. */
  putSettlement(settlement: Settlement): Promise<void>;
  /** Keeps a scan, and of the app's earlier ones the newest `keep`: scans are many, and nothing hangs on old ones. */
  putScan(scan: StoredScan, keep: number): Promise<void>;
  /** Keeps what was found at an address in place of what was found before. */
  putLink(link: StoredLink): Promise<void>;
  /**
   * Replaces one stored body; its digest stays. What a revision `sets` and the text that it is found by go with its
   * body. False when there is no such body. Only for redaction by decision.
   */
  redact(what: Redacted, body: string): Promise<boolean>;
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
