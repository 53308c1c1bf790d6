import { Problem } from "@pilu/schema";
import { authorise } from "../actor.ts";
import type { World } from "../world.ts";
import { advance, locked } from "./record.ts";
import { remark } from "./remark.ts";
import type { Step } from "./submit.ts";

/** Takes a change back from review, to edit it again. Only one of its authors may. */
export async function pullBackChange(world: World, { actor, id, edit }: Step): Promise<void> {
  await world.store.transact(async (tx) => {
    const { person } = await authorise(tx, actor, "change.propose");
    const stored = await locked(tx, { edit, id, step: "pull-back" });
    if (!(await tx.authors(id)).includes(person))
      throw new Problem("actor.forbidden", { action: "pull-back" });
    const at = await tx.now();
    await advance(tx, stored, { at, step: "pull-back" });
    await remark(tx, { at, body: { edit }, by: person, change: id, kind: "pulled-back", newId: world.newId });
  });
}
