import type { StoredToken } from "@pilu/db";
import { scopes as allScopes, Line, Problem, parseOrRefuse, Scope } from "@pilu/schema";
import { z } from "zod";
import { type Actor, authorise, system } from "../actor.ts";
import { sha256 } from "../hash.ts";
import { appendAct } from "../log/act.ts";
import { day, newSecret } from "../secret.ts";
import type { World } from "../world.ts";

/** What every token begins with, by which scanners of leaked secrets know it. */
export const tokenPrefix = "pilu_";

/** The longest that a token may live, in days. */
const longest = 366;

const Wanted = z.strictObject({
  label: Line,
  scopes: z.array(Scope).min(1, { error: "value.missing" }),
  expiresInDays: z.int().min(1).max(longest),
});

/** A token without its hash, as people see it. */
export type Token = Omit<StoredToken, "hash">;

interface Issue {
  readonly actor: Actor;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly expiresInDays: number;
  /** Whose token it is, where the installation issues it; a person issues their own. */
  readonly issuer?: string;
}

/**
 * Makes a token: `pilu_` and 32 random bytes in base64url, shown now and never again. It does what its scopes say, as
 * long as it has not expired, is not revoked and its issuer may do it too. Refuses with `request.malformed`,
 * `person.unknown`.
 */
export async function issueToken(
  { store, newId }: World,
  { actor, issuer = actor.person, ...given }: Issue,
): Promise<{ secret: string; token: Token }> {
  if (issuer !== actor.person && actor !== system)
    throw new Problem("actor.forbidden", { action: "token.issue" });
  const wanted = parseOrRefuse(Wanted, given, "request.malformed");
  const secret = `${tokenPrefix}${newSecret()}`;
  return store.transact(async (tx) => {
    await authorise(tx, actor, "token.issue");
    const id = newId();
    const { label } = wanted;
    const scopes = allScopes.filter((scope) => wanted.scopes.includes(scope));
    const { at } = await appendAct(tx, {
      kind: "token-issued",
      subject: id,
      decisionId: newId(),
      by: actor.person,
      facts: { issuer, label, scopes, expiresInDays: wanted.expiresInDays },
    });
    await authorise(tx, actor, "token.issue");
    if ((await tx.person(issuer)) === null) throw new Problem("person.unknown", { person: issuer });
    await authorise(tx, { person: issuer, token: null }, "token.issue");
    const token: Token = {
      id,
      label,
      scopes,
      issuer,
      createdAt: at,
      expiresAt: at + wanted.expiresInDays * day,
      revokedAt: null,
      usedAt: null,
    };
    await tx.putToken({ ...token, hash: sha256(secret) });
    return { secret, token };
  });
}
