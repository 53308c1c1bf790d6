import { ClassGiven, isOpen, Problem, parseOrRefuse } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import type { World } from "../world.ts";
import { mustBeAnother } from "./four-eyes.ts";
import { remark } from "./remark.ts";
import { ProposedClass } from "./seconded.ts";

/**
 * Proposes to judge a difference lower than the table does, for another reviewer to decide on. Whoever worked on the
 * change may not (`change.own`, `change.let-in`); it stands for the edit that was seen.
 */
export async function proposeClass(
  world: World,
  { actor, change, edit, given }: { actor: Actor; change: string; edit: number; given: unknown },
): Promise<{ id: string }> {
  const judgement = parseOrRefuse(ClassGiven, given, "request.malformed");
  const id = await world.store.transact(async (tx) => {
    const stored = await tx.lockChange(change);
    const by = await authorise(tx, actor, "change.decide");
    if (stored === null) throw new Problem("change.unknown", { id: change });
    if (!isOpen(stored.state)) throw new Problem("change.state", { state: stored.state });
    if (stored.edit !== edit) throw new Problem("change.moved", { what: `change ${change}` });
    await mustBeAnother(tx, { change, person: by.person });
    return remark(tx, {
      change,
      at: await tx.now(),
      by: by.person,
      kind: "class-proposed",
      body: ProposedClass.parse({ edit, given: judgement }),
      newId: world.newId,
    });
  });
  return { id };
}
