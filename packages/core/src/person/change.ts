import type { StoredPerson, Writer } from "@pilu/db";
import { type AccessRole, Problem } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import { type ActKind, appendAct } from "../log/act.ts";
import { endToken } from "../token/revoke.ts";
import type { World } from "../world.ts";
import { rolesOf } from "./given.ts";
import { endLinks, known } from "./invite.ts";

/** Gives a person these roles in place of theirs. Refuses with `person.unknown`, `person.last-admin`. */
export function changeRoles(
  world: World,
  given: { actor: Actor; person: string; roles: readonly string[] },
): Promise<StoredPerson> {
  const roles = rolesOf(given.roles);
  return become(world, { ...given, kind: "person-roles", facts: { roles }, to: { roles } });
}

/**
 * Nobody acts as this person any more: their sessions, tokens and open links end, for good, each token as an act of its
 * own. What they did stays theirs.
 */
export function deactivate(world: World, given: { actor: Actor; person: string }): Promise<StoredPerson> {
  return become(world, { ...given, kind: "person-deactivated", facts: {}, to: { isActive: false } });
}

/** Lets a person back in with the roles that they had; they sign in again, and make new tokens. */
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
    // On the way back too: a session may have been opened while they were deactivated, and none before was ended once.
    if (to.isActive !== undefined) await endWaysIn(tx, { person: after, by: actor.person, newId });
    if (isAdmin(now) && !(await tx.people()).some(isAdmin)) throw new Problem("person.last-admin");
    return after;
  });
}

async function endWaysIn(
  tx: Writer,
  given: { readonly person: StoredPerson; readonly by: string; readonly newId: World["newId"] },
): Promise<void> {
  const { person, by, newId } = given;
  await tx.endSessions(person.id);
  await endLinks(tx, person.email);
  const now = await tx.now();
  for (const token of await tx.tokens(person.id))
    if (token.revokedAt === null && token.expiresAt > now)
      await endToken(tx, { token, by, decisionId: newId() });
}

function isSame(a: StoredPerson, b: StoredPerson): boolean {
  return a.isActive === b.isActive && a.roles.join() === b.roles.join();
}

function isAdmin({ isActive, roles }: StoredPerson): boolean {
  return isActive && roles.includes("admin");
}
