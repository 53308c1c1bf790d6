import { system } from "../actor.ts";
import type { Core } from "../core.ts";

/** Makes a person as an accepted invitation does, under an id of identity's; gives them as an actor. */
export async function join(core: Core, { id, roles }: { id: string; roles: readonly string[] }) {
  const email = `${id}@example.com`;
  const { secret } = await core.person.invite({ actor: system, email, roles });
  await core.person.accept({ secret, user: id, email, name: id });
  return { person: id, token: null };
}
