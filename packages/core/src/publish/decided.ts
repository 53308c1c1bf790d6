import type { Approval, EntityRef, Reader } from "@pilu/db";
import { Problem } from "@pilu/schema";
import { type ApprovalBody, approvalBody } from "../log/approval.ts";
import { type Shared, sharedAt } from "./shared.ts";

/** What reviewers said of the changes that take effect at one instant. */
export type Said = Pick<ApprovalBody, "answers" | "classes" | "edits">;

/** A decision that is being published, with what the apps that it reaches share. */
export interface Decided extends Pick<Approval, "seq" | "effectiveAt" | "digest"> {
  readonly shared: Shared;
  /**
   * What was said by the approvals up to this one that take effect at `t` themselves and touched something that an app
   * depends on, the newest first: where two judged the same difference, the later judgement stands.
   */
  saidAt(
    view: Pick<Reader, "approvalsAt">,
    about: { readonly t: number; readonly dependsOn: (entity: EntityRef) => boolean },
  ): Promise<Said[]>;
}

/** Decisions as publishing needs them, each read once. */
export type DecisionOf = (view: Pick<Reader, "approval">, seq: number) => Promise<Decided>;

export function rememberingDecisions(): DecisionOf {
  // Apps wait for few decisions at once, and what was read for one is of use as long as others wait for it.
  let last: Decided | null = null;
  return async (view, seq) => {
    if (last?.seq === seq) return last;
    const approval = await view.approval(seq);
    if (approval === null) throw new Problem("database.behind");
    const { effectiveAt, digest } = approval;
    last = {
      ...{ digest, effectiveAt, seq, saidAt: sayings(seq) },
      shared: sharedAt({ at: effectiveAt - 1, seq }),
    };
    return last;
  };
}

/** The log up to a decision never changes: its approvals are read and parsed once for all apps. */
function sayings(seq: number): Decided["saidAt"] {
  const known = new Map<number, readonly ApprovalBody[]>();
  return async (view, { dependsOn, t }) => {
    const bodies =
      known.get(t) ?? (await view.approvalsAt({ effectiveAt: t, upToSeq: seq })).map(approvalBody).reverse();
    known.set(t, bodies);
    return bodies.filter((body) => body.touched.some(dependsOn));
  };
}
