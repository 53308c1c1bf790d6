import { Problem } from "@pilu/schema";
import { authorise } from "../actor.ts";
import type { World } from "../world.ts";
import { advance, locked } from "./record.ts";
import { remark } from "./remark.ts";
import type { Step } from "./submit.ts";

/** Closes an open change for good, unapplied. One of its authors may, and an admin. */
export async function withdrawChange(world: World, { actor, id, edit }: Step): Promise<void> {
  await world.store.transact(async (tx) => {
    const { person, roles } = await authorise(tx, actor, "change.propose");
    const stored = await locked(tx, { edit, id, step: "withdraw" });
    const isOwn = (await tx.authors(id)).includes(person);
    if (!isOwn && !roles.includes("admin")) throw new Problem("actor.forbidden", { action: "withdraw" });
    const at = await tx.now();
    await advance(tx, stored, { at, step: "withdraw" });
    await remark(tx, { at, body: { edit }, by: person, change: id, kind: "withdrawn", newId: world.newId });
  });
}
