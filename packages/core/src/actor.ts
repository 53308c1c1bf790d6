import type { Reader } from "@pilu/db";
import { type AccessRole, type ActionName, actions, type Permitted, Problem, type Scope } from "@pilu/schema";

/**
 * Who acts: a person, by themselves or through a token that they issued, or the installation itself. Roles are not in
 * here: they are read in the transaction that needs them.
 */
export interface Actor {
  readonly person: string;
  readonly token: { readonly id: string; readonly scopes: readonly Scope[] } | null;
}

/** The installation itself: at its first start, and for whoever holds its files and runs the command line. */
export const system: Actor = { person: "system", token: null };

declare const checked: unique symbol;
/** An actor who may do `Action`; only `authorise` makes one, so that no write can be called unasked. */
export type Authorised<Action extends ActionName> = Actor & {
  readonly roles: readonly AccessRole[];
  readonly [checked]: Action;
};

/**
 * The actor as one who may do `action`, by the roles that stand in this view or transaction. Refused with
 * `actor.forbidden`, with `token.scope` where a token lacks the right, with `actor.unknown` where nobody (active) is
 * behind the actor.
 */
export async function authorise<Action extends ActionName>(
  view: Pick<Reader, "person">,
  actor: Actor,
  action: Action,
): Promise<Authorised<Action>> {
  const { roles: allowed, scope, system: isForSystem }: Permitted = actions[action];
  if (actor === system) {
    if (!isForSystem) throw new Problem("actor.forbidden", { action });
    return { ...actor, roles: [] } as unknown as Authorised<Action>;
  }
  const person = await view.person(actor.person);
  if (person === null || !person.isActive) throw new Problem("actor.unknown");
  if (actor.token !== null && (scope === null || !actor.token.scopes.includes(scope)))
    throw new Problem("token.scope", { scope: scope ?? action });
  if (!person.roles.some((role) => allowed.includes(role))) throw new Problem("actor.forbidden", { action });
  return { ...actor, roles: person.roles } as unknown as Authorised<Action>;
}
