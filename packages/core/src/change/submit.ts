import type { Reader } from "@pilu/db";
import { ChangeClass, Problem } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import { type Effects, effectsOf } from "../review/effects.ts";
import { mustStand, rebaseDraft } from "../review/rebase-draft.ts";
import { standingFor } from "../review/standing.ts";
import { suppressionsIn } from "../review/suppressions.ts";
import type { World } from "../world.ts";
import { advance, draftOf, locked, mustAllow } from "./record.ts";
import { remark } from "./remark.ts";
import { mustKeepSlugs } from "./slugs.ts";

/** One step of a change, for the edit that the caller saw. */
export interface Step {
  readonly actor: Actor;
  readonly id: string;
  readonly edit: number;
}

/**
 * Hands a change to its reviewers. Refused with `change.invalid` (each fault with its path), `change.conflict`,
 * `change.empty`, with `reference.unknown` or `reference.retired`, and with `change.findings` while it brings or touches
 * an error that a rule finds; errors that stood before hinder nobody. A decision asks all of it again.
 */
export async function submitChange(world: World, { actor, id, edit }: Step): Promise<{ seq: number }> {
  // Judged on a view of its own: writers need not wait while pages are composed.
  const judged = await world.store.snapshot(async (view) => {
    await authorise(view, actor, "change.propose");
    const stored = await view.change(id);
    if (stored === null) throw new Problem("change.unknown", { id });
    await mustAllow(view, stored, { edit, step: "submit" });
    const draft = draftOf(stored);
    const moment = await standingFor(view, draft);
    const rebased = await rebaseDraft(view, { draft, moment });
    mustStand(rebased);
    await mustKeepSlugs(view, rebased.edits);
    const effects = await effectsAsDrafted(view, { edits: rebased.edits, moment });
    mustBringNoFault(effects);
    return { submittedSeq: moment.seq, class: weightOf(effects) };
  });
  return world.store.transact(async (tx) => {
    const { person } = await authorise(tx, actor, "change.propose");
    const stored = await locked(tx, { edit, id, step: "submit" });
    const at = await tx.now();
    await advance(tx, stored, { at, step: "submit", ...judged });
    await remark(tx, { at, body: { edit }, by: person, change: id, kind: "submitted", newId: world.newId });
    return { seq: judged.submittedSeq };
  });
}

async function effectsAsDrafted(
  view: Reader,
  asked: Pick<Parameters<typeof effectsOf>[1], "edits" | "moment">,
): Promise<Effects> {
  const suppressions = await suppressionsIn(view);
  return effectsOf(view, { ...asked, judging: { given: { answers: [], classes: [] }, suppressions } });
}

/** The weightiest class of all apps, before anybody has answered a question. */
function weightOf({ groups }: Effects): ChangeClass {
  const known = ChangeClass.options;
  const weights = groups.map(({ effect }) => known.indexOf(effect.judgement.class));
  return known[Math.max(0, ...weights)] ?? "none";
}

function mustBringNoFault({ broken, groups }: Effects): void {
  const [reference] = broken;
  if (reference !== undefined) {
    const { code, ...facts } = reference;
    throw new Problem(code, facts);
  }
  const codes = new Set(groups.flatMap(({ effect }) => effect.findings.map((one) => one.code)));
  if (codes.size > 0) throw new Problem("change.findings", { codes: [...codes].sort().join(", ") });
}
