import type { StoredPerson } from "@pilu/db";
import { Problem } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import type { World } from "../world.ts";

/** The person behind an actor, as they stand now. Refuses with `actor.unknown`. */
export async function me({ store }: World, { person: id }: Actor): Promise<StoredPerson> {
  const person = await store.person(id);
  if (person === null || !person.isActive) throw new Problem("actor.unknown");
  return person;
}

/** The person with this id, active or not; null for nobody. */
export function findPerson({ store }: World, id: string): Promise<StoredPerson | null> {
  return store.person(id);
}

/** Who the ids in the log and in discussions are: for everyone who may read the registry. */
export async function listNames({ store }: World, { actor }: { actor: Actor }) {
  return store.snapshot(async (view) => {
    await authorise(view, actor, "registry.read");
    return (await view.people()).map(({ id, name, isActive }) => ({ id, name, isActive }));
  });
}
