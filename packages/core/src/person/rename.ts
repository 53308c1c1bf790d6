import type { StoredPerson } from "@pilu/db";
import { type Actor, authorise } from "../actor.ts";
import { appendAct } from "../log/act.ts";
import type { World } from "../world.ts";
import { nameOf } from "./given.ts";
import { known } from "./invite.ts";

/**
 * Gives the actor another name: one's own, never another's, and by no token. The log and discussions hold ids, so what
 * was done before shows the new name. Refuses with `request.malformed` (path `name`), `token.scope`, `actor.unknown`.
 */
export async function rename(
  { store, newId }: World,
  { actor, name: typed }: { actor: Actor; name: string },
): Promise<StoredPerson> {
  const name = nameOf(typed);
  return store.transact(async (tx) => {
    await authorise(tx, actor, "person.rename");
    if ((await known(tx, actor.person)).name === name) return known(tx, actor.person);
    const act = { kind: "person-renamed", subject: actor.person, by: actor.person } as const;
    await appendAct(tx, { ...act, decisionId: newId(), facts: { name } });
    // Under the log's lock: roles that an administrator gave meanwhile stay.
    await authorise(tx, actor, "person.rename");
    const after = { ...(await known(tx, actor.person)), name };
    await tx.putPerson(after);
    return after;
  });
}
