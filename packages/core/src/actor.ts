import { Problem } from "@pilu/schema";

/** Who acts: a person, a token or the installation itself. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
}

type Role = "viewer" | "engineer" | "legal" | "admin" | "system";

/** The installation itself, at its first start. It may fill an empty registry and nothing else. */
export const system: Actor = { id: "system", roles: ["system"] };

const mayWrite = {
  "registry.seed": ["system", "admin"],
  "version.publish": ["system", "legal", "admin"],
} as const satisfies Record<string, readonly Role[]>;

export type WriteAction = keyof typeof mayWrite;

declare const checked: unique symbol;
/** An actor who may do `Action`; only `authorise` makes one, so that no write can be called unasked. */
export type Authorised<Action extends WriteAction> = Actor & { readonly [checked]: Action };

/** The actor as one who may do `action`, or a refusal with `actor.forbidden`. */
export function authorise<Action extends WriteAction>(actor: Actor, action: Action): Authorised<Action> {
  const allowed: readonly Role[] = mayWrite[action];
  if (!actor.roles.some((role) => allowed.includes(role))) throw new Problem("actor.forbidden", { action });
  return actor as Authorised<Action>;
}
