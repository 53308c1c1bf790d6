import type { StoredPerson } from "@pilu/db";
import { type AccessRole, Problem } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import { type ActKind, appendAct } from "../log/act.ts";
import type { World } from "../world.ts";
import { rolesOf } from "./given.ts";
import { known } from "./invite.ts";

/** Gives a person these roles in place of theirs. Refuses with `person.unknown`, `person.last-admin`. */
export function changeRoles(
  world: World,
  given: { actor: Actor; person: string; roles: readonly string[] },
): Promise<StoredPerson> {
  const roles = rolesOf(given.roles);
  return become(world, { ...given, kind: "person-roles", facts: { roles }, to: { roles } });
}

/** Nobody acts as this person any more, by session or token; what they did stays theirs. */
export function deactivate(world: World, given: { actor: Actor; person: string }): Promise<StoredPerson> {
  return become(world, { ...given, kind: "person-deactivated", facts: {}, to: { isActive: false } });
}

/** Lets a person back in, with the roles and the unexpired tokens that they had. */
export function activate(world: World, given: { actor: Actor; person: string }): Promise<StoredPerson> {
  return become(world, { ...given, kind: "person-activated", facts: {}, to: { isActive: true } });
}

interface Becoming {
  readonly actor: Actor;
  readonly person: string;
  readonly kind: ActKind & `person-${string}`;
  readonly facts: { readonly roles?: AccessRole[] };
  readonly to: { readonly roles?: readonly AccessRole[]; readonly isActive?: boolean };
}

async function become(
  { store, newId }: World,
  { actor, person: id, kind, facts, to }: Becoming,
): Promise<StoredPerson> {
  return store.transact(async (tx) => {
    await authorise(tx, actor, "person.change");
    const before = await known(tx, id);
    if (isSame(before, { ...before, ...to })) return before;
    await appendAct(tx, { kind, subject: id, decisionId: newId(), by: actor.person, facts: { ...facts } });
    // Under the log's lock, by which two administrators who remove each other stand in line.
    await authorise(tx, actor, "person.change");
    const now = await known(tx, id);
    const after = { ...now, ...to };
    await tx.putPerson(after);
    if (isAdmin(now) && !(await tx.people()).some(isAdmin)) throw new Problem("person.last-admin");
    return after;
  });
}

function isSame(a: StoredPerson, b: StoredPerson): boolean {
  return a.isActive === b.isActive && a.roles.join() === b.roles.join();
}

function isAdmin({ isActive, roles }: StoredPerson): boolean {
  return isActive && roles.includes("admin");
}
