import { Comment, Problem, parseOrRefuse } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import type { World } from "../world.ts";
import { mustBeOfSize } from "./limits.ts";
import { remark } from "./remark.ts";

/**
 * Writes under a change, on a field or on the whole; whoever may look may write, and it makes nobody an author. Refused
 * with `remark.unknown` for an answer to what is no comment of this change.
 */
export async function commentOnChange(
  world: World,
  { actor, id, comment: given }: { actor: Actor; id: string; comment: unknown },
): Promise<{ id: string }> {
  mustBeOfSize(given);
  const { place, replyTo, text } = parseOrRefuse(Comment, given, "request.malformed");
  return world.store.transact(async (tx) => {
    const { person } = await authorise(tx, actor, "change.comment");
    if ((await tx.change(id)) === null) throw new Problem("change.unknown", { id });
    if (replyTo !== null) {
      const answered = (await tx.remarks(id)).find((one) => one.id === replyTo);
      if (answered?.kind !== "comment") throw new Problem("remark.unknown", { id: replyTo });
    }
    const at = await tx.now();
    const written = { at, body: { place, text }, by: person, change: id, kind: "comment", replyTo } as const;
    return { id: await remark(tx, { ...written, newId: world.newId }) };
  });
}
