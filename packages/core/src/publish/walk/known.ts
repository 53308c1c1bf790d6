import type { AccessRole, ChangeDraft, ChangeState, RemarkKind } from "@pilu/schema";
import type { Decided } from "../../change/decided.ts";
import type { People } from "./people.ts";
import type { Approved, GivenClass, WalkEdit } from "./state.ts";
import type { Answer, Given } from "./verbs.ts";

/** One saved edit of a change: as it was sent, and what it sets. */
export interface Drafted {
  readonly draft: ChangeDraft;
  readonly edits: readonly WalkEdit[];
}

/** What a reviewer has seen of a change. */
export interface Look {
  readonly seenSeq: number;
  readonly edit: number;
  readonly questions: readonly string[];
}

/** A class that a reviewer proposed for another to decide on. */
interface Proposal {
  readonly by: string;
  readonly edit: number;
  readonly given: GivenClass;
}

/** A change as the oracle knows it, from the answers that its people were given. */
export interface KnownChange {
  readonly id: string;
  readonly drafts: Map<number, Drafted>;
  readonly authors: Set<string>;
  readonly remarks: RemarkKind[];
  readonly proposals: Proposal[];
  edit: number;
  state: ChangeState;
  look: Look | null;
}

/** An approval that people made: who, over what they had seen. */
export interface KnownApproval extends Approved {
  readonly by: string;
  readonly change: KnownChange;
  readonly edit: number;
  readonly seenSeq: number;
  /** The apps that kept their old facts. */
  readonly leftOut: readonly string[];
}

/** A question of an app to `/changes`, and its answer. */
export interface Asked {
  readonly app: string;
  readonly n: number;
  readonly at: number;
  readonly answer: Answer<"changes">;
}

/** A decision that was answered. */
interface Made {
  readonly given: Given<"decide">;
  readonly answer: Decided;
}

/** Everything that the oracle knows of a walk. It grows with what was answered, and with nothing else. */
export interface Known {
  readonly people: People;
  /** The roles that people began with, for reading the log again from its beginning. */
  readonly beganAs: ReadonlyMap<string, readonly AccessRole[]>;
  readonly changes: Map<string, KnownChange>;
  /** Titles of drafts whose author never heard whether they were saved. */
  readonly unheard: Set<string>;
  /** All approvals by their place in the log; the beginning is the first. */
  readonly log: Approved[];
  readonly approvals: Map<number, KnownApproval>;
  /** Kind and subject of all other entries of the log. */
  readonly acts: string[];
  readonly decisions: Map<string, Made>;
  readonly asked: Asked[];
  /** How often each verb was answered, and refused with each code. */
  readonly outcomes: Map<string, number>;
  /** What was taken out by decision, as acts name it. */
  readonly redacted: Set<string>;
}

/** The changes in one of these states, in the order in which they came to be. */
export function changesIn({ changes }: Pick<Known, "changes">, ...states: ChangeState[]): KnownChange[] {
  return [...changes.values()].filter(({ state }) => states.includes(state));
}

/** What a change is now. */
export function drafted(change: KnownChange): Drafted {
  return change.drafts.get(change.edit) as Drafted;
}
