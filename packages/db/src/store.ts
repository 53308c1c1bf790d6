import type { ChangeState, Digest, EntityKind } from "@pilu/schema";
import type { ArchiveSection } from "./archive/sections.ts";
import type { ChangeQuery, PersonQuery, TokenQuery } from "./queries.ts";
import type {
  Act,
  Approval,
  ArchiveCounts,
  ArchiveRow,
  EntityRef,
  Line,
  LogBefore,
  LogEntry,
  Moment,
  NewChange,
  NewRevision,
  Page,
  PlannedPointer,
  Query,
  Redacted,
  ReferringFacets,
  RegistryHead,
  Revision,
  RevisionKey,
  Settlement,
  StoredBytes,
  StoredChange,
  StoredEntry,
  StoredInvitation,
  StoredLink,
  StoredManifest,
  StoredPerson,
  StoredRemark,
  StoredScan,
  StoredToken,
  StoredVersion,
  TakenTodo,
  Todo,
  VersionPointer,
} from "./rows.ts";

// What storage promises to `core`: named methods, one atomic write, one consistent view. SQL stays behind this page.

export interface Reader {
  /** The engine's clock, epoch milliseconds. */
  now(): Promise<number>;
  registry(): Promise<RegistryHead>;
  approvals(range: { after: number; limit: number }): Promise<Approval[]>;
  /** What holds of one entity: the highest number with effectiveAt <= at (and seq <= moment.seq). */
  revision(entity: EntityRef, moment: Moment): Promise<Revision | null>;
  /** What holds of several entities of one kind, in no order. */
  revisions(kind: EntityKind, ids: readonly string[], moment: Moment): Promise<Revision[]>;
  /** The same with some fields of each body alone, as a body would hold them; the rest is not read. */
  fields(
    kind: EntityKind,
    asked: { readonly ids: readonly string[]; readonly fields: readonly string[] },
    moment: Moment,
  ): Promise<{ id: string; body: string }[]>;
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
  /** The same of the integrations of each of `apps`; one that has none is left out. */
  facetsByApp(apps: readonly string[], prefix: string, moment: Moment): Promise<ReferringFacets[]>;
  /** How many entities of `kind` hold at the moment, per facet that begins with `prefix` (`fn:`). */
  facets(kind: EntityKind, prefix: string, moment: Moment): Promise<{ facet: string; count: number }[]>;
  count(kind: EntityKind, moment: Moment): Promise<number>;
  /** Which revision holds of every entity of a kind, by id; no body is read. */
  held(kind: EntityKind, moment: Moment): Promise<{ id: string; number: number }[]>;
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
  /** The same as the bytes of their texts, in no order. */
  entryBytes(hashes: readonly Digest[]): Promise<StoredBytes[]>;
  line(app: string): Promise<Line | null>;
  /** Approvals and acts after a place in the log, in its order. */
  log(range: { after: number; limit: number }): Promise<LogEntry[]>;
  /** Entries before a place in the log, the newest first; with `kinds` only approvals or acts of these. */
  logBefore(range: LogBefore): Promise<LogEntry[]>;
  approval(seq: number): Promise<Approval | null>;
  /** Approvals up to a place in the log that take effect at one instant, ascending. */
  approvalsAt(instant: { effectiveAt: number; upToSeq: number }): Promise<Approval[]>;
  /** The same of one instant and all after it. */
  approvalsFrom(instant: { effectiveAt: number; upToSeq: number }): Promise<Approval[]>;
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
  /** `limit` of these after one of them, or the first: a decision may have made more than fit in memory. */
  revisionsAfter(
    seq: number,
    range: { readonly after: RevisionKey | null; readonly limit: number },
  ): Promise<Revision[]>;
  /** Ids of all apps that ever used a touched entity, sorted: the apps that a decision reaches. */
  reached(touched: readonly EntityRef[]): Promise<string[]>;
  /** Apps that wait for publication, by app and seq: the earliest decision of each of `limit` apps after `after`. */
  waiting(range: { after: string; limit: number }): Promise<Todo[]>;
  /** The lines of `apps` that a decision waits for, with the earliest one, by app. */
  todosOf(apps: readonly string[]): Promise<TakenTodo[]>;
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
  /** A page of the people that match, by e-mail address. */
  searchPeople(query: PersonQuery): Promise<Page<StoredPerson>>;
  invitation(hash: Digest): Promise<StoredInvitation | null>;
  invitations(): Promise<StoredInvitation[]>;
  tokenByHash(hash: Digest): Promise<StoredToken | null>;
  token(id: string): Promise<StoredToken | null>;
  /** All tokens, or those of one issuer, the newest first. */
  tokens(issuer?: string): Promise<StoredToken[]>;
  /** A page of the tokens that match, the newest first. */
  searchTokens(query: TokenQuery): Promise<Page<StoredToken>>;
  suppressions(): Promise<{ key: string; body: string }[]>;
  /** What was done about the duties of several apps, by app, version and duty. */
  settlements(apps: readonly string[]): Promise<Settlement[]>;
  /** The newest scans of an app, the newest first. */
  scans(app: string, limit: number): Promise<StoredScan[]>;
  /** What was found at these addresses, by address; an address where nobody looked is left out. */
  links(urls: readonly string[]): Promise<StoredLink[]>;
  /** The same in no order, of each body what stands before the first `mark`: all of it would be many megabytes. */
  linksUpTo(mark: string, urls: readonly string[]): Promise<StoredLink[]>;
  /** Rows of a section of the archive after one of them, by its key, as they are stored. */
  archived(
    section: ArchiveSection,
    range: { readonly after: ArchiveRow | null; readonly limit: number },
  ): Promise<ArchiveRow[]>;
  archiveCounts(): Promise<ArchiveCounts>;
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
  /**
   * Has the whole be refused with `database.slow` unless its COMMIT begins by an instant of the engine's clock (epoch
   * milliseconds): what is dated must not come to be seen long after its date. The earliest instant counts.
   */
  commitBy(instant: number): Promise<void>;
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
  /** Locks the mark of what is queued and returns the decision after it; null when all are queued. */
  nextToExpand(): Promise<number | null>;
  /**
   * Queues a page of the apps that ever used a touched entity for publication of `seq`, by app: `limit` of those after
   * `after`; repeats harmlessly. Returns how many, and where the next page begins (null: there is none).
   */
  expand(page: {
    readonly seq: number;
    readonly touched: readonly EntityRef[];
    readonly after: string;
    readonly limit: number;
  }): Promise<{ queued: number; next: string | null }>;
  /** Moves the mark of what is queued on to `seq`. */
  markExpanded(seq: number): Promise<void>;
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
  /** Ends every session of a user of identity, whatever it was opened with. */
  endSessions(user: string): Promise<void>;
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
  /** Puts rows of an archive back as they were; each is one for which `archiveRowFault` finds no fault. */
  putArchived(section: ArchiveSection, rows: readonly ArchiveRow[]): Promise<void>;
  /** Takes everything away, credentials too. Only for restoring an archive. */
  empty(): Promise<void>;
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
