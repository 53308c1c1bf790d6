import type { StoredInvitation } from "@pilu/db";
import { type Actor, authorise } from "../actor.ts";
import type { World } from "../world.ts";

/** Which people are listed: those that `text` finds by name or address, a page of `limit` after the one that ended at `after`. */
export interface PeopleQuery {
  readonly actor: Actor;
  readonly text?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of everybody by address, with their roles: for those who administer. */
export async function listPeople({ store }: World, { actor, text, after, limit }: PeopleQuery) {
  return store.snapshot(async (view) => {
    await authorise(view, actor, "person.change");
    return view.searchPeople({
      limit,
      ...(text !== undefined && { text }),
      ...(after !== undefined && { after }),
    });
  });
}

/** The links that are still open, the newest first: for those who administer. */
export async function openInvitations({ store }: World, { actor }: { actor: Actor }) {
  return store.snapshot(async (view) => {
    await authorise(view, actor, "person.change");
    const at = await view.now();
    const open = (await view.invitations()).filter((one) => one.usedBy === null && one.expiresAt > at);
    return open.map(withoutHash);
  });
}

function withoutHash({ email, roles, by, createdAt, expiresAt }: StoredInvitation) {
  return { email, roles, by, createdAt, expiresAt };
}
