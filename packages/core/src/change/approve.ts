import type { RegistryHead, StoredChange, Writer } from "@pilu/db";
import { type ChangeDraft, type Decision, type Edit, Problem } from "@pilu/schema";
import { type BodyOf, stateOf } from "../body/body.ts";
import type { VendorNames } from "../body/findable.ts";
import { appendApproval } from "../log/approval.ts";
import { at } from "../log/holding.ts";
import { type KeyHolder, keyHolders } from "../person/key-holders.ts";
import type { RebasedEdit } from "../review/rebased.ts";
import type { World } from "../world.ts";
import { type ApprovalPlan, mustNotHaveMoved } from "./approval-plan.ts";
import type { Decided } from "./decided.ts";
import { keyOf } from "./footprint.ts";
import { revisionsFor } from "./planned.ts";
import { draftOf, recordOf } from "./record.ts";
import { mustHoldReferences } from "./references.ts";
import { remark } from "./remark.ts";
import { mustKeepSlugs } from "./slugs.ts";

/** An approval at the place that `head` took: revisions, follow-up, remark and the entry of the log, or nothing. */
export interface Approving {
  readonly world: World;
  readonly by: string;
  readonly decision: Decision;
  readonly head: RegistryHead;
  readonly plan: ApprovalPlan;
  readonly stored: StoredChange;
}

/** Steps 4 to 8 of DECIDE (decisions.md 3). Its cost follows what is edited, not what is reached. */
export async function approve(tx: Writer, approving: Approving): Promise<Decided> {
  const { world, by, decision, head, plan, stored } = approving;
  const { seq } = head;
  const decidedAt = Math.max(await tx.now(), head.decidedAt + 1);
  const effectiveAt = Math.max(plan.effectiveAt ?? decidedAt, decidedAt);
  await mustNotHaveMoved(tx, { footprint: plan.footprint, after: plan.seq, upTo: seq - 1 });
  await mustKeepSlugs(tx, plan.edits);
  const revisions = await tx.appendRevisions(await newRevisions(tx, { ...approving, effectiveAt }));
  const touched = plan.edits.map(({ kind, id }) => ({ kind, id }));
  await mustHoldReferences(tx, { touched, from: effectiveAt, seq });
  const authors = await tx.authors(stored.id);
  const keys = await keysTo(tx, { people: [by, ...authors], from: stored.createdAt });
  const followUp =
    plan.leftOut.length === 0
      ? null
      : await openFollowUp(tx, {
          ...approving,
          authors,
          numberOf: (key) => numberAt(revisions, key, effectiveAt),
        });
  const { classes, answers, evidence, shortNotice, reason, decisionId, seenSeq, edit } = decision;
  await appendApproval(tx, {
    head,
    revisions,
    change: stored.id,
    decisionId,
    edit,
    seenSeq,
    decidedAt,
    effectiveAt,
    by,
    title: stored.title,
    reason,
    authors: [...authors],
    ...(keys.length === 0 ? {} : { keys }),
    class: plan.class,
    classes,
    answers,
    evidence,
    shortNotice,
    edits: [...plan.approved],
    touched,
    leftOut: [...plan.leftOut],
    followUp,
  });
  await remark(tx, {
    change: stored.id,
    at: decidedAt,
    by,
    kind: "approved",
    body: { edit, reason, effectiveAt, leftOut: [...plan.leftOut], followUp },
    newId: world.newId,
  });
  return { seq, verdict: "approve", effectiveAt, leftOut: plan.leftOut, followUp };
}

/** Who could have acted as these people by links of new passwords, or of coming in since the change was begun. */
async function keysTo(
  tx: Writer,
  { people, from }: { readonly people: readonly string[]; readonly from: number },
): Promise<KeyHolder[]> {
  const all = new Map<string, KeyHolder>();
  for (const person of people)
    for (const one of await keyHolders(tx, {
      person,
      from,
      until: Number.MAX_SAFE_INTEGER,
      trustedBefore: from,
    }))
      all.set(`${one.of} ${one.by} ${one.madeAt}`, one);
  return [...all.values()];
}

async function newRevisions(
  tx: Writer,
  { plan, head, effectiveAt }: Approving & { readonly effectiveAt: number },
) {
  const { seq } = head;
  const histories = await tx.histories(
    plan.edits.map(({ kind, id }) => ({ kind, id })),
    seq,
  );
  const vendors = await vendorNames(tx, { edits: plan.edits, at: effectiveAt });
  return plan.edits.flatMap((edit) => {
    const history = histories.filter((one) => keyOf(one) === keyOf(edit));
    // Time went on since the plan: an announced revision may have come into force, or the id may be taken.
    if (
      (at(history, effectiveAt)?.number ?? null) !== (edit.holds?.number ?? null) ||
      (edit.holds === null && history.length > 0)
    )
      throw new Problem("change.moved", { what: keyOf(edit) });
    return revisionsFor(edit, { history, seq, effectiveAt, vendors });
  });
}

/** The names of the companies that edited SDKs are also found by. */
async function vendorNames(
  tx: Writer,
  { edits, at: moment }: { edits: readonly RebasedEdit[]; at: number },
): Promise<VendorNames> {
  const wanted = edits.flatMap((edit) => (edit.kind === "sdk" ? [(edit.after as BodyOf["sdk"]).vendor] : []));
  const held = await tx.revisions("vendor", [...new Set(wanted)].sort(), { at: moment });
  const names = new Map(held.map((one) => [one.id, stateOf("vendor", one).names]));
  for (const edit of edits)
    if (edit.kind === "vendor") names.set(edit.id, (edit.after as BodyOf["vendor"]).names);
  return names;
}

function numberAt(
  revisions: Awaited<ReturnType<Writer["appendRevisions"]>>,
  key: string,
  effectiveAt: number,
): number | null {
  return revisions.find((one) => keyOf(one) === key && one.effectiveAt === effectiveAt)?.number ?? null;
}

/** Opens the change that adopts the new facts where their evidence was outstanding; its authors are the same. */
async function openFollowUp(
  tx: Writer,
  given: Approving & {
    readonly authors: readonly string[];
    readonly numberOf: (key: string) => number | null;
  },
): Promise<string> {
  const { world, plan, stored, authors, numberOf } = given;
  const draft = draftOf(stored);
  const kept = new Set(plan.kept.edits.map(keyOf));
  const waiting = draft.edits.filter((edit) => kept.has(keyOf(edit)));
  const adopting = plan.kept.pins.map(({ adopt }): Edit => {
    const key = keyOf({ kind: "integration", id: adopt.id });
    return {
      kind: "integration",
      id: adopt.id,
      base: numberOf(key),
      nature: { kind: "new" },
      proposed: adopt as unknown as Edit["proposed"],
    };
  });
  const adopted = new Set(adopting.map(keyOf));
  const followUp: ChangeDraft = {
    title: draft.title,
    reason: draft.reason,
    edits: [...waiting.filter((edit) => !adopted.has(keyOf(edit))), ...adopting],
    follows: stored.id,
  };
  const id = world.newId();
  const now = await tx.now();
  const opened = {
    id,
    edit: 1,
    state: "draft" as const,
    submittedSeq: null,
    class: null,
    createdBy: stored.createdBy,
    createdAt: now,
    changedAt: now,
  };
  await tx.putChange(recordOf(followUp, opened));
  await tx.addAuthors(id, authors);
  await remark(tx, {
    change: id,
    at: now,
    by: stored.createdBy,
    kind: "followed-up",
    body: { from: stored.id, leftOut: [...plan.leftOut] },
    newId: world.newId,
  });
  return id;
}
