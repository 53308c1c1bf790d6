import type { StoredToken } from "@pilu/db";
import { Problem } from "@pilu/schema";
import { type Actor, system } from "../actor.ts";
import { sha256 } from "../hash.ts";
import { me } from "../person/read.ts";
import type { World } from "../world.ts";
import { type Token, tokenPrefix } from "./issue.ts";

/** A token's own tokens, or all of them for whoever administers; expired and revoked ones too, the newest first. */
export async function listTokens(world: World, { actor }: { actor: Actor }): Promise<Token[]> {
  const { store } = world;
  if (actor.token !== null) throw new Problem("actor.forbidden", { action: "token.list" });
  if (actor === system) return (await store.tokens()).map(withoutHash);
  const { id, roles } = await me(world, actor);
  return (await store.tokens(roles.includes("admin") ? undefined : id)).map(withoutHash);
}

/** How long a token's last use is not written again, in ms. */
const noticed = 60_000;

/**
 * Who acts with a token. Refuses with `token.unknown`, with `token.expired` where it has expired or was revoked, with
 * `actor.unknown` where its issuer is no longer active.
 */
export async function tokenActor({ store, now }: World, secret: string): Promise<Actor> {
  if (!secret.startsWith(tokenPrefix) || secret.length > 100) throw new Problem("token.unknown");
  const token = await store.tokenByHash(sha256(secret));
  if (token === null) throw new Problem("token.unknown");
  const at = now();
  if (token.revokedAt !== null || token.expiresAt <= at) throw new Problem("token.expired");
  const issuer = await store.person(token.issuer);
  if (issuer === null || !issuer.isActive) throw new Problem("actor.unknown");
  const { id, scopes } = token;
  if (token.usedAt === null || at - token.usedAt >= noticed)
    await store.transact((tx) => tx.markToken(id, { usedAt: at }));
  return { person: issuer.id, token: { id, scopes } };
}

function withoutHash({ hash: _hash, ...token }: StoredToken): Token {
  return token;
}
