import type { Reader, StoredPerson, Writer } from "@pilu/db";
import { type AccessRole, Problem } from "@pilu/schema";
import { type Actor, authorise, system } from "../actor.ts";
import { sha256 } from "../hash.ts";
import { appendAct } from "../log/act.ts";
import { day, newSecret } from "../secret.ts";
import type { World } from "../world.ts";
import { addressOf, mustBeNobody, rolesOf } from "./given.ts";

/** What a link is made of: the secret is shown now and never again. `expiresAt`: epoch milliseconds. */
export interface Invited {
  readonly secret: string;
  readonly email: string | null;
  readonly roles: readonly AccessRole[];
  readonly expiresAt: number;
}

const valid = 7 * day;

/**
 * Lets the holder of `email` in with `roles`, once, within seven days. Links made for the address before end with it.
 * Refuses with `person.exists`.
 */
export async function invite(
  { store, newId }: World,
  given: { actor: Actor; email: string; roles: readonly string[] },
): Promise<Invited> {
  const { actor } = given;
  const email = addressOf(given.email);
  const roles = rolesOf(given.roles);
  const secret = newSecret();
  return store.transact(async (tx) => {
    await mustBeAllowed(tx, actor);
    mustBeNobody(await tx.personByEmail(email), email);
    return writeLink(tx, { actor, secret, email, roles, kind: "person-invited", decisionId: newId() });
  });
}

/**
 * A link with which a person who is here sets a new password; whoever was signed in as them no longer is. Refuses with
 * `person.unknown`, and with `actor.unknown` where the person may not sign in at all.
 */
export async function renew(
  { store, newId }: World,
  { actor, person: id }: { actor: Actor; person: string },
): Promise<Invited> {
  const secret = newSecret();
  return store.transact(async (tx) => {
    await mustBeAllowed(tx, actor);
    const person = await known(tx, id);
    if (!person.isActive) throw new Problem("actor.unknown");
    const { email } = person;
    return writeLink(tx, {
      actor,
      secret,
      email,
      roles: [],
      kind: "person-renewed",
      decisionId: newId(),
    });
  });
}

/**
 * The link that makes the first administrator, while there is nobody: null afterwards. Each call gives a new one and
 * ends those before, since none is kept in readable form.
 */
export async function firstLink({ store, newId }: World): Promise<Invited | null> {
  const secret = newSecret();
  return store.transact(async (tx) => {
    if ((await tx.people()).length > 0) return null;
    return writeLink(tx, {
      actor: system,
      secret,
      email: null,
      roles: ["admin"],
      kind: "person-invited",
      decisionId: newId(),
    });
  });
}

/** The person with this id, or `person.unknown`. */
export async function known(view: Reader, id: string): Promise<StoredPerson> {
  const person = await view.person(id);
  if (person === null) throw new Problem("person.unknown", { person: id });
  return person;
}

// Asked twice: before the log is locked, so that nobody without the right can hold it up, and under the lock.
async function mustBeAllowed(tx: Reader, actor: Actor): Promise<void> {
  await authorise(tx, actor, "person.invite");
}

/** Ends the open links that were made for an address: nobody has used them, and nobody can. */
export async function endLinks(tx: Writer, email: string | null): Promise<void> {
  for (const link of await tx.invitations())
    if (link.email === email && link.usedBy === null) await tx.useInvitation(link.hash, system.person);
}

interface Link {
  readonly actor: Actor;
  readonly secret: string;
  readonly email: string | null;
  readonly roles: readonly AccessRole[];
  readonly kind: "person-invited" | "person-renewed";
  readonly decisionId: string;
}

async function writeLink(
  tx: Writer,
  { actor, secret, email, roles, kind, decisionId }: Link,
): Promise<Invited> {
  const hash = sha256(secret);
  const { at } = await appendAct(tx, {
    kind,
    subject: hash,
    decisionId,
    by: actor.person,
    facts: { email, roles: [...roles] },
  });
  await mustBeAllowed(tx, actor);
  await endLinks(tx, email);
  const expiresAt = at + valid;
  await tx.putInvitation({
    hash,
    email,
    roles,
    by: actor.person,
    createdAt: at,
    expiresAt,
    usedBy: null,
  });
  return { secret, email, roles, expiresAt };
}
