import type { Page, StoredToken } from "@pilu/db";
import { Problem } from "@pilu/schema";
import { type Actor, system } from "../actor.ts";
import { me } from "../person/read.ts";
import type { World } from "../world.ts";
import type { Token } from "./issue.ts";

/** Which tokens are listed; every field given must hold. `after` is the `next` of the page before. */
export interface TokensQuery {
  readonly actor: Actor;
  /** One's own alone, where one may see all. */
  readonly isOwn?: boolean | undefined;
  /** Those alone that neither expired nor were revoked. */
  readonly isValid?: boolean | undefined;
  /** Words of what they are for, or of who issued them. */
  readonly text?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/**
 * A page of one's own tokens, or of all for whoever administers, the newest first. Refuses with `actor.forbidden` who
 * comes with a token.
 */
export async function listTokens(
  world: World,
  { actor, isOwn = false, isValid = false, text, after, limit }: TokensQuery,
): Promise<Page<Token>> {
  if (actor.token !== null) throw new Problem("actor.forbidden", { action: "token.list" });
  const seesAll = actor === system || (await me(world, actor)).roles.includes("admin");
  return world.store.snapshot(async (view) => {
    const page = await view.searchTokens({
      limit,
      ...((isOwn || !seesAll) && { issuer: actor.person }),
      ...(isValid && { validAt: await view.now() }),
      ...(text !== undefined && { text }),
      ...(after !== undefined && { after }),
    });
    return { ...page, rows: page.rows.map(withoutHash) };
  });
}

function withoutHash({ hash: _hash, ...token }: StoredToken): Token {
  return token;
}
