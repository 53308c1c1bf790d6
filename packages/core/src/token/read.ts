import { Problem } from "@pilu/schema";
import type { Actor } from "../actor.ts";
import { sha256 } from "../hash.ts";
import type { World } from "../world.ts";
import { tokenPrefix } from "./issue.ts";

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
