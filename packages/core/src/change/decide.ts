import type { Reader, StoredChange, Writer } from "@pilu/db";
import {
  type ChangeClass,
  type ChangeStep,
  changeSteps,
  Decision,
  Problem,
  parseOrRefuse,
} from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import { appendAct } from "../log/act.ts";
import type { World } from "../world.ts";
import { type ApprovalPlan, Overlap, planApproval } from "./approval-plan.ts";
import { approve } from "./approve.ts";
import { answered, type Decided } from "./decided.ts";
import { mustBeAnother } from "./four-eyes.ts";
import { draftOf, recordOf } from "./record.ts";
import { remark } from "./remark.ts";
import { mustBeSeconded } from "./seconded.ts";

/**
 * Decides on a change: for exactly the edit and the state of the registry that was seen (decisions.md 3, DECIDE). Four
 * eyes: whoever shaped the change may not approve it, whatever role, token or path. Refused with a code and everything
 * as it was; only an overlap (`change.conflict`) sends the change back to its author, with both values. A repetition of
 * a `decisionId` gives the first answer.
 */
export async function decide(
  world: World,
  { actor, decision: given }: { actor: Actor; decision: unknown },
): Promise<Decided> {
  const decision = parseOrRefuse(Decision, given, "request.malformed");
  const { verdict, reason } = decision;
  if (verdict !== "approve" && reason === null) throw new Problem("change.reason", { what: verdict });
  const known = await answered(world.store, decision);
  if (known !== null) return known;
  const deciding = { world, actor, decision };
  try {
    return await (verdict === "approve" ? approveNow(deciding) : sendBack(deciding));
  } catch (error) {
    // The same decision may have been made by another call meanwhile, or its COMMIT have gone unheard.
    const made = await answered(world.store, decision);
    if (made === null) throw error;
    return made;
  }
}

interface Deciding {
  readonly world: World;
  readonly actor: Actor;
  readonly decision: Decision;
}

async function approveNow(deciding: Deciding): Promise<Decided> {
  const { world } = deciding;
  try {
    const plan = await world.store.snapshot((view) => planned(view, deciding));
    return await world.store.transact((tx) => enter(tx, { ...deciding, plan }));
  } catch (error) {
    if (!(error instanceof Overlap)) throw error;
    const [first] = error.conflicts;
    await world.store.transact((tx) => giveBack(tx, { ...deciding, overlap: error }));
    throw new Problem("change.conflict", { what: `${first?.kind} ${first?.id} ${first?.path}` });
  }
}

async function planned(view: Reader, deciding: Deciding): Promise<ApprovalPlan> {
  const { decision } = deciding;
  const stored = await view.change(decision.change);
  mustStandAt(stored, { decision, step: "approve" });
  const by = await mayApprove(view, deciding);
  const plan = await planApproval(view, { decision, draft: draftOf(stored) });
  const { change, edit } = decision;
  await mustBeSeconded(view, { change, edit, decider: by.person, lowered: plan.lowered });
  return plan;
}

// The registry's row first: all decisions stand in line for it.
async function enter(tx: Writer, deciding: Deciding & { plan: ApprovalPlan }): Promise<Decided> {
  const { world, decision, plan } = deciding;
  const { change, edit } = decision;
  const head = await tx.nextSeq();
  const stored = await moved(tx, { decision, step: "approve", class: plan.class });
  const { person: by } = await mayApprove(tx, deciding);
  await mustBeSeconded(tx, { change, edit, decider: by, lowered: plan.lowered });
  return approve(tx, { world, decision, by, head, plan, stored });
}

/** Requests changes or rejects: an entry in the log, and no revision. */
function sendBack({ world, actor, decision }: Deciding): Promise<Decided> {
  const { change, decisionId, edit, verdict, reason, seenSeq } = decision;
  const isReject = verdict === "reject";
  return world.store.transact(async (tx) => {
    const by = await authorise(tx, actor, "change.decide");
    const { seq, at } = await appendAct(tx, {
      kind: isReject ? "change-rejected" : "change-returned",
      subject: change,
      decisionId,
      by: by.person,
      facts: { edit, seenSeq, reason },
    });
    const step = isReject ? "reject" : "request-changes";
    await moved(tx, { decision, step });
    const kind = isReject ? "rejected" : "changes-requested";
    await remark(tx, { change, at, by: by.person, kind, body: { edit, reason }, newId: world.newId });
    return { seq, verdict, effectiveAt: null, leftOut: [], followUp: null };
  });
}

/** An overlap found at the decision: the change is its author's again, with both values in its discussion. */
async function giveBack(tx: Writer, deciding: Deciding & { overlap: Overlap }): Promise<void> {
  const { world, actor, decision, overlap } = deciding;
  const stored = await moved(tx, { decision, step: "conflict" });
  await mayApprove(tx, { actor, decision });
  const body = { edit: decision.edit, conflicts: overlap.conflicts };
  const { id: change, changedAt: at } = stored;
  await remark(tx, { change, at, by: actor.person, kind: "conflict", body, newId: world.newId });
}

interface Step {
  readonly decision: Decision;
  readonly step: ChangeStep;
  /** What an approval was judged to be; absent: as it was. */
  readonly class?: ChangeClass;
}

/** Takes the step with the change where it still stands at the edit that was seen. */
async function moved(tx: Writer, { decision, step, ...judged }: Step): Promise<StoredChange> {
  const stored = await tx.lockChange(decision.change);
  mustStandAt(stored, { decision, step });
  const { edit, state } = stored;
  const next = { ...stored, state: changeSteps[step].to ?? state, changedAt: await tx.now(), ...judged };
  if (!(await tx.moveChange(recordOf(draftOf(stored), next), { edit, state })))
    throw new Problem("change.moved", { what: `change ${stored.id}` });
  return next;
}

function mustStandAt(
  stored: StoredChange | null,
  { decision, step }: Omit<Step, "class">,
): asserts stored is StoredChange {
  const { change, edit } = decision;
  if (stored === null) throw new Problem("change.unknown", { id: change });
  const { state } = stored;
  if (state === "approved" || state === "rejected") throw new Problem("change.decided");
  if (!changeSteps[step].from.includes(state)) throw new Problem("change.state", { state });
  if (stored.edit !== edit) throw new Problem("change.moved", { what: `change ${change}` });
}

async function mayApprove(view: Reader, { actor, decision }: Pick<Deciding, "actor" | "decision">) {
  const by = await authorise(view, actor, "change.decide");
  await mustBeAnother(view, { change: decision.change, person: by.person });
  return by;
}
