import type { People } from "./people.ts";

interface User {
  readonly email: string;
  readonly name: string;
  readonly emailVerified: boolean;
}

interface Asked {
  readonly people: Pick<People, "person">;
  readonly users: { findUserById(id: string): Promise<User | null> } | null;
}

/**
 * Whether a session may be opened for a user: an active person, or one whom an open invitation names and the company's
 * own sign-in vouches for, who becomes a person by it. A user alone, left by a sign-up that was cut short, may not.
 */
export async function mayOpenSession({ people, users }: Asked, userId: string): Promise<boolean> {
  const person = await people.person.find(userId);
  if (person !== null) return person.isActive;
  const user = (await users?.findUserById(userId)) ?? null;
  if (user === null || !user.emailVerified) return false;
  const { email, name } = user;
  const admitted = await people.person.admit({ user: userId, email, name: name.trim() || email });
  return admitted?.isActive === true;
}
