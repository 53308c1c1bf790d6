import type { Reader, StoredInvitation, StoredPerson, Writer } from "@pilu/db";
import { type AccessRole, type Digest, Problem } from "@pilu/schema";
import { sha256 } from "../hash.ts";
import { appendAct } from "../log/act.ts";
import type { World } from "../world.ts";
import { addressOf, mustBeNobody, nameOf } from "./given.ts";

/** What a link is for. A renewal gives somebody who is here a new password; a null address is for its holder to say. */
export interface Invitation {
  readonly email: string | null;
  readonly roles: readonly AccessRole[];
  readonly isRenewal: boolean;
  /** Whom a renewal is for: they keep their id wherever they come in again. */
  readonly person: string | null;
  /** Whether it has let somebody in; then it does nothing more for anybody else. */
  readonly isUsed: boolean;
}

/** Reads the link with this secret. Refuses with `invitation.unknown` where there is none or it has expired. */
export async function readInvitation({ store, now }: World, secret: string): Promise<Invitation> {
  const { email, roles, usedBy } = await standing(store, sha256(secret), now());
  const renewed = isRenewal({ roles }) && email !== null ? await store.personByEmail(email) : null;
  return {
    email,
    roles,
    isRenewal: isRenewal({ roles }),
    person: renewed?.id ?? null,
    isUsed: usedBy !== null,
  };
}

/** How an acceptance ended. `again`: the same user had used the link before, and nothing was written. */
export interface Accepted {
  readonly person: StoredPerson;
  readonly as: "new" | "renewed" | "again";
}

/**
 * Makes the user of identity with id `user` a person with the roles of a link, and marks the link used: both or neither.
 * Of several who use a link at the same instant one succeeds; the same user may repeat the call. Refuses with
 * `invitation.unknown`, `invitation.used`, `person.exists`.
 */
export async function accept(
  { store, newId }: World,
  given: { secret: string; user: string; email: string; name: string },
): Promise<Accepted> {
  const { user } = given;
  const [email, name, hash] = [addressOf(given.email), nameOf(given.name), sha256(given.secret)];
  return store.transact(async (tx) => {
    const link = await standing(tx, hash, await tx.now());
    if (link.email !== null && link.email !== email) throw new Problem("invitation.unknown");
    if (link.usedBy !== null) {
      const person = await tx.person(user);
      if (link.usedBy !== user || person === null) throw new Problem("invitation.used");
      return { person, as: "again" };
    }
    return isRenewal(link)
      ? { person: await returns(tx, { link, user, email, decisionId: newId() }), as: "renewed" }
      : { person: await joins(tx, { link, user, email, name, decisionId: newId() }), as: "new" };
  });
}

/**
 * Lets a user whom the company's own sign-in vouches for become a person, if an open link names their address; null
 * where none does. Whoever is a person already stays as they are.
 */
export async function admit(
  { store, newId }: World,
  given: { user: string; email: string; name: string },
): Promise<StoredPerson | null> {
  const { user } = given;
  const there = await store.person(user);
  if (there !== null) return there;
  const [email, name] = [addressOf(given.email), nameOf(given.name)];
  return store.transact(async (tx) => {
    const at = await tx.now();
    const link = (await tx.invitations()).find(
      (one) => one.email === email && one.usedBy === null && one.expiresAt > at && !isRenewal(one),
    );
    if (link === undefined) return null;
    return joins(tx, { link, user, email, name, decisionId: newId() });
  });
}

/** Whether somebody with this address may come in by the company's own sign-in: a person, or one with an open link. */
export async function isExpected({ store, now }: World, email: string): Promise<boolean> {
  const address = addressOf(email);
  const person = await store.personByEmail(address);
  if (person !== null) return person.isActive;
  const at = now();
  return (await store.invitations()).some(
    (one) => one.email === address && one.usedBy === null && one.expiresAt > at && !isRenewal(one),
  );
}

function isRenewal({ roles }: Pick<StoredInvitation, "roles">): boolean {
  return roles.length === 0;
}

async function standing(view: Reader, hash: Digest, at: number): Promise<StoredInvitation> {
  const link = await view.invitation(hash);
  if (link === null || (link.usedBy === null && link.expiresAt <= at))
    throw new Problem("invitation.unknown");
  return link;
}

interface Joining {
  readonly link: StoredInvitation;
  readonly user: string;
  readonly email: string;
  readonly decisionId: string;
}

async function joins(
  tx: Writer,
  { link, user, email, name, decisionId }: Joining & { readonly name: string },
): Promise<StoredPerson> {
  const { hash, roles } = link;
  const { at } = await appendAct(tx, {
    kind: "person-joined",
    subject: user,
    decisionId,
    by: user,
    facts: { email, name, roles: [...roles], invitation: hash, invitedBy: link.by },
  });
  // Under the log's lock: of several who use a link at once, the others see it used.
  await mustBeFirst(tx, { hash, user });
  mustBeNobody((await tx.person(user)) ?? (await tx.personByEmail(email)), email);
  // A link without an address makes the first administrator and nobody else.
  if (link.email === null && (await tx.people()).length > 0) throw new Problem("invitation.used");
  const person: StoredPerson = { id: user, email, name, roles, isActive: true, createdAt: at };
  await tx.putPerson(person);
  return person;
}

async function returns(tx: Writer, { link, user, email, decisionId }: Joining): Promise<StoredPerson> {
  const { hash } = link;
  await appendAct(tx, {
    kind: "person-returned",
    subject: user,
    decisionId,
    by: user,
    facts: { invitation: hash, invitedBy: link.by },
  });
  const person = await tx.personByEmail(email);
  if (person === null || person.id !== user || !person.isActive) throw new Problem("invitation.unknown");
  await mustBeFirst(tx, { hash, user });
  return person;
}

async function mustBeFirst(tx: Writer, { hash, user }: { hash: Digest; user: string }): Promise<void> {
  if (!(await tx.useInvitation(hash, user))) throw new Problem("invitation.used");
}
