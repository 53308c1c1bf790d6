// What storage keeps and gives back: rows of the log, of entities, of versions, of changes and of people.
import type { AccessRole, ChangeClass, ChangeState, Digest, EntityKind, Scope } from "@pilu/schema";
import type { ArchiveSection } from "./archive/sections.ts";

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

/** Which revision of an entity. */
export interface RevisionKey extends EntityRef {
  readonly number: number;
}

/** An immutable numbered state. `body` is canonical JSON with its schema in it; `sets` the paths it set. */
export interface Revision extends RevisionKey {
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

/** The same as the UTF-8 bytes of its body. */
export interface StoredBytes {
  readonly hash: Digest;
  readonly bytes: Uint8Array;
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

/** Which entries of the log are read backwards. */
export interface LogBefore {
  readonly before: number;
  readonly limit: number;
  /** Absent: of every kind. */
  readonly kinds?: { readonly approvals: boolean; readonly acts: readonly string[] };
}

/** A proposed change as it stands. `draft` is canonical JSON (`ChangeDraft`). */
export interface StoredChange {
  readonly id: string;
  readonly edit: number;
  readonly state: ChangeState;
  readonly draft: string;
  readonly submittedSeq: number | null;
  /** How weighty it was found to be when it was last submitted or approved; null while nobody has asked. */
  readonly class: ChangeClass | null;
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

/** A row of any table as an archive has it, by the names of its columns. */
export type ArchiveRow = Readonly<Record<string, string | number | boolean | null>>;

/** How many rows of each section an archive has. */
export type ArchiveCounts = Readonly<Record<ArchiveSection, number>>;

/** A decision whose apps wait for publication. */
export interface Todo {
  readonly app: string;
  readonly seq: number;
}

/** An app whose line is taken, with the earliest decision that waits for it. */
export interface TakenTodo extends Todo {
  readonly line: Line;
}
