import type { Approval, EntityRef, Reader } from "@pilu/db";
import { type Labels, Problem } from "@pilu/schema";
import { type ApprovalBody, approvalBody } from "../log/approval.ts";
import { alikeEntries, type EntryOf } from "./alike-entries.ts";
import { type Coming, comingIn } from "./coming.ts";
import type { JudgedAlike } from "./judged-alike.ts";
import { type Shared, sharedAt } from "./shared.ts";

/** What reviewers said of the changes that take effect at one instant. */
export type Said = Pick<ApprovalBody, "answers" | "classes" | "edits">;

/** A decision that is being published, with what the apps that it reaches share. */
export interface Decided extends Pick<Approval, "seq" | "effectiveAt" | "digest"> {
  readonly shared: Shared;
  /** Blocks of words by hash, as they are stored: most pages have the same. */
  readonly words: Map<string, { readonly bytes: Uint8Array; read: Labels[string] | null }>;
  /** Entries that stay, read once where they are alike. */
  readonly entryOf: EntryOf;
  /** How differences were judged, by what differs and what is said of it. */
  readonly judged: Map<string, JudgedAlike[]>;
  /** Whether an entry came, went or moved on a page: it will on most, which are then read whole at once. */
  moves: boolean;
  /**
   * What was said by the approvals up to this one that take effect at `t` (its own instant or a later one) and touched
   * something that an app depends on, the newest first: where two judged the same difference, the later judgement stands.
   */
  saidAt(about: { readonly t: number; readonly dependsOn: (entity: EntityRef) => boolean }): Said[];
  coming(view: Pick<Reader, "prospectsReferring">): Promise<Coming>;
}

/** Decisions as publishing needs them, each read once. */
export type DecisionOf = (view: Pick<Reader, "approval" | "approvalsFrom">, seq: number) => Promise<Decided>;

export function rememberingDecisions(): DecisionOf {
  // Apps wait for few decisions at once, and what was read for one is of use as long as others wait for it.
  let last: Decided | null = null;
  return async (view, seq) => {
    if (last?.seq === seq) return last;
    const approval = await view.approval(seq);
    if (approval === null) throw new Problem("database.behind");
    const { effectiveAt, digest } = approval;
    // The log up to a decision never changes: its approvals are read and parsed once for all apps.
    const approvals = (await view.approvalsFrom({ effectiveAt, upToSeq: seq })).map(approvalBody).reverse();
    let coming: Promise<Coming> | null = null;
    last = {
      ...{ digest, effectiveAt, judged: new Map(), moves: false, seq, words: new Map() },
      entryOf: alikeEntries(),
      shared: sharedAt({ at: effectiveAt - 1, seq }),
      saidAt: ({ dependsOn, t }) =>
        approvals.filter((body) => body.effectiveAt === t && body.touched.some(dependsOn)),
      coming(reader) {
        coming ??= comingIn(reader, { approvals, moment: { at: effectiveAt - 1, seq } });
        return coming;
      },
    };
    return last;
  };
}
