import { Problem } from "@pilu/schema";
import type { Auth } from "./auth.ts";
import { mustBeStrong } from "./password.ts";
import type { People } from "./people.ts";
import { unwrapped } from "./problems.ts";

export interface Joining {
  /** From the link. */
  readonly secret: string;
  readonly name: string;
  /** Only where the link names none. */
  readonly email?: string | undefined;
  readonly password: string;
}

type Context = Awaited<Auth["$context"]>;

/**
 * Uses a link: somebody new becomes a person who signs in with `password`, somebody who is here gets it in place of the
 * old one. The order leaves nobody by half, wherever it is cut: a user without a password (who cannot sign in); the
 * person and the used link, in one transaction of core's; the password, which for somebody new is only ever added,
 * never replaced. Whoever is cut short calls again with the same link; somebody who was here before then keeps their old
 * password. Refuses as `core.person.accept` does, and with `password.weak`.
 */
export async function join(
  { auth, people }: { auth: Auth; people: People },
  { secret, name, password, ...given }: Joining,
): Promise<void> {
  mustBeStrong(password);
  const link = await people.person.invitation(secret);
  const email = addressOf(link, given.email);
  const context = await auth.$context;
  const hash = await context.password.hash(password);
  const id = link.person;
  const user =
    (await userOf(context, email)) ?? (link.isUsed ? null : await newUser(context, { id, email, name }));
  // Of a link that was used only its user may come again.
  if (user === null) throw new Problem("invitation.used");
  const { as } = await people.person.accept({ secret, user, email, name });
  // Whoever used the link and has a way in has nothing to come again for, and its holder is perhaps somebody else.
  if (as === "again" && (await context.internalAdapter.findAccounts(user)).length > 0)
    throw new Problem("invitation.used");
  if (await addPassword(context, { user, hash })) return;
  if (as !== "renewed") throw new Problem("invitation.used");
  await context.internalAdapter.updatePassword(user, hash);
  await context.internalAdapter.deleteUserSessions(user);
}

function addressOf(link: { readonly email: string | null }, typed: string | undefined): string {
  const address = link.email ?? typed;
  if (address !== undefined) return address.trim().toLowerCase();
  const faults = [{ code: "value.missing" as const, path: "email", facts: {} }];
  throw new Problem("request.malformed", {}, { faults });
}

async function userOf(context: Context, email: string): Promise<string | null> {
  return (await context.internalAdapter.findUserByEmail(email))?.user.id ?? null;
}

/**
 * Makes the user with this address. Whoever made the link vouches for the address. A person whose ways in are gone, as
 * after a restored backup, becomes a user again under the id that the log knows them by.
 */
async function newUser(
  context: Context,
  { id, email, name }: { id: string | null; email: string; name: string },
): Promise<string> {
  const at = new Date();
  const common = { email, name, emailVerified: true, createdAt: at, updatedAt: at };
  const data: typeof common & { id?: string } = id === null ? common : { ...common, id };
  const made = { model: "user", data, forceAllowId: id !== null };
  try {
    return (await context.adapter.create<typeof data, { id: string }>(made)).id;
  } catch (error) {
    // Made meanwhile by another who uses the same link.
    const made = isDuplicate(error) ? await userOf(context, email) : null;
    if (made === null) throw unwrapped(error);
    return made;
  }
}

/** Gives a user their first password; false when they have one. */
async function addPassword(
  context: Context,
  { user, hash }: { user: string; hash: string },
): Promise<boolean> {
  const at = new Date();
  const data = {
    userId: user,
    providerId: "credential",
    accountId: user,
    password: hash,
    createdAt: at,
    updatedAt: at,
  };
  try {
    await context.adapter.create({ model: "account", data });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw unwrapped(error);
  }
}

function isDuplicate(error: unknown): boolean {
  const problem = unwrapped(error);
  return problem instanceof Problem && problem.code === "value.duplicate";
}
