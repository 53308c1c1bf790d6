import type { AccessRole } from "@pilu/schema";
import type { Actor } from "../../actor.ts";
import type { Core } from "../../core.ts";
import { join } from "../../testing/people.ts";

/** Who works in a walk, and in what role they begin. */
const beginning: readonly (readonly [id: string, role: AccessRole])[] = [
  ["wang-engineer", "engineer"],
  ["zhao-engineer", "engineer"],
  ["li-legal", "legal"],
  ["sun-legal", "legal"],
  ["gu-admin", "admin"],
];

/** The people of a walk as the oracle knows them: their roles at this moment, and every way in which they may act. */
export interface People {
  readonly roles: Map<string, readonly AccessRole[]>;
  readonly admin: Actor;
  /** Everybody by themselves, and two of them by a token that may propose changes. */
  readonly actors: readonly Actor[];
}

export async function openPeople(core: Core): Promise<People> {
  const people: Actor[] = [];
  for (const [id, role] of beginning) people.push(await join(core, { id, roles: [role] }));
  const tokens: Actor[] = [];
  for (const actor of [people[1], people[3]] as Actor[]) {
    const scopes = ["change:propose"];
    const issued = await core.token.issue({ actor, label: "build", scopes, expiresInDays: 300 });
    tokens.push(await core.token.actorOf(issued.secret));
  }
  return {
    roles: new Map(beginning.map(([id, role]) => [id, [role]])),
    admin: people[4] as Actor,
    actors: [...people, ...tokens],
  };
}

/** Whether an actor may propose or decide, by the roles that the oracle knows; the code of the refusal where not. */
export function refusalOf(
  { roles }: People,
  actor: Actor,
  act: "propose" | "decide",
): "token.scope" | "actor.forbidden" | null {
  if (actor.token !== null && act === "decide") return "token.scope";
  const allowed = act === "decide" ? ["legal", "admin"] : ["engineer", "legal", "admin"];
  return roles.get(actor.person)?.some((role) => allowed.includes(role)) ? null : "actor.forbidden";
}
